// chunk: passerelle
// The built-in objects as the browser made them. Scripts of a page replace some for everybody: MooTools has an `Event`
// of its own, others write `var URL = '…'`. The build imports each from here wherever code names it, in Lit and Leaflet
// too (tools/rollup/built-ins.mjs). They are read once: a script that comes later changes nothing either.

type Realm = typeof globalThis;

const page = globalThis;
const object = {};
const tagOf = object.toString;
const sourceOf = (() => {}).toString;
const { getOwnPropertyNames, getPrototypeOf } = object.constructor as ObjectConstructor;

let frame: HTMLIFrameElement | undefined;

/** The global object of an empty frame, which no script of the page has reached. */
function untouchedRealm(): Realm {
  frame ??= document.documentElement.appendChild(document.createElement('iframe'));
  return frame.contentWindow as unknown as Realm;
}

const isNative = (value: unknown, name: string): boolean =>
  typeof value === 'function'
    ? value.name === name && /\[native code\]\s*\}$/.test(sourceOf.call(value))
    : /^\[object (JSON|Math|Intl)\]$/.test(tagOf.call(value));

/** True for a static member that no browser has: a function of a script, or no function where there was one. */
const isForeign = (value: unknown, name: string): boolean =>
  typeof value === 'function' ? !isNative(value, name) : /^(undefined|string|object)$/.test(typeof value);

/** True when the page has neither replaced the built-in `name` nor one of its static methods. */
function isUntouched(name: keyof Realm & string): boolean {
  const value = page[name];
  return (
    isNative(value, name) &&
    !getOwnPropertyNames(value).some((key) => key !== 'prototype' && key !== 'name' && isForeign(value[key], key))
  );
}

function builtIn<Name extends keyof Realm & string>(
  name: Name,
  original = (): Realm[Name] => untouchedRealm()[name],
): Realm[Name] {
  try {
    if (isUntouched(name)) return page[name];
  } catch {
    // the page has put a getter that throws in its place
  }
  try {
    return original();
  } catch {
    // the page is sandboxed: its frames have origins of their own, and are closed to it
    return page[name];
  }
}

export const NativeArray = builtIn('Array');
export const NativeBoolean = builtIn('Boolean');
export const NativeCSSStyleSheet = builtIn('CSSStyleSheet', () => {
  const { head } = document.implementation.createHTMLDocument();
  const style = head.appendChild(document.createElement('style'));
  // under a policy without inline styles there is none: then Lit does without
  return (style.sheet?.constructor ?? class {}) as typeof CSSStyleSheet;
});
export const NativeDate = builtIn('Date');
export const NativeFloat32Array = builtIn('Float32Array');
export const NativeFloat64Array = builtIn('Float64Array');
/** Called with the window as `this`, because one of a frame would ask the frame. */
export const nativeGetComputedStyle = builtIn('getComputedStyle');
export const NativeInt32Array = builtIn('Int32Array');
export const NativeIntl = builtIn('Intl');
export const NativeJSON = builtIn('JSON');
export const NativeMap = builtIn('Map');
export const NativeMath = builtIn('Math');
export const NativeNumber = builtIn('Number');
export const NativeObject = builtIn('Object');
export const NativePath2D = builtIn('Path2D');
export const NativeSet = builtIn('Set');
export const NativeString = builtIn('String');
export const NativeSymbol = builtIn('Symbol');
export const NativeTextDecoder = builtIn('TextDecoder');
export const NativeURL = builtIn('URL');
export const NativeURLSearchParams = builtIn('URLSearchParams');
export const NativeUint32Array = builtIn('Uint32Array');
export const NativeUint8Array = builtIn('Uint8Array');
export const NativeWeakMap = builtIn('WeakMap');
export const NativeWeakSet = builtIn('WeakSet');

// These are bound to the document: those of a frame that is gone do nothing. The document's own objects lead to them.
const element = document.createElement('div');
export const NativeHTMLElement = getPrototypeOf(element.constructor) as typeof HTMLElement;
export const NativeElement = getPrototypeOf(NativeHTMLElement) as typeof Element;
export const NativeNode = getPrototypeOf(NativeElement) as typeof Node;
export const NativeEventTarget = getPrototypeOf(NativeNode) as typeof EventTarget;
export const NativeDocument = getPrototypeOf(document.constructor) as typeof Document;
// without a prototype, as those of ../dictionary.ts, which is built upon this file
const shadowRootInit = { __proto__: null, mode: 'open' } as ShadowRootInit;
export const NativeShadowRoot = element.attachShadow(shadowRootInit).constructor as typeof ShadowRoot;
export const NativeEvent = document.createEvent('Event').constructor as typeof Event;
export const NativePromise = (async () => {})().constructor as PromiseConstructor;
export const NativeRegExp = /x/.constructor as RegExpConstructor;
frame?.parentNode?.removeChild(frame);
