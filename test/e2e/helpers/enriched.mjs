// What old libraries do to the built-in objects of a page, as scripts that run before ours. `restore()` removes what would
// also change the values that a browser driver reads from the page.

/** Names that a page's scripts may have added to all objects: those of our own records, and those of the libraries. */
const NAMES = [
  'kind',
  'each',
  'missing',
  'problem',
  'feed',
  'record',
  'ok',
  'rejections',
  'dates',
  'retryAfter',
  'sync',
  'now',
  'bullets',
  'ids',
  'touches',
  'json',
  'network',
  'stale',
  'clone',
  'include',
];

/** Enumerable additions to every object and every array. */
export const ALL_OBJECTS = `
  for (const name of ${JSON.stringify(NAMES)}) Object.prototype[name] = Array.prototype[name] = function () { return name; };
  globalThis.restore = () => {
    for (const name of ${JSON.stringify(NAMES)}) { delete Object.prototype[name]; delete Array.prototype[name]; }
  };
`;

/**
 * What Prototype.js 1.7.3 replaces (src/prototype/lang/{array,enumerable,object,string,date}.js, dom/dom.js): `Array.from`
 * is `$A`, which supports neither iterables nor a function; `entries` is `toArray`, as until 1.7.2; `toJSON` as until 1.6;
 * `remove` throws on an element without a parent.
 */
export const PROTOTYPE_JS = `
  function $A(iterable) {
    if (!iterable) return [];
    if (iterable.toArray) return iterable.toArray();
    var length = iterable.length || 0, results = new Array(length);
    while (length--) results[length] = iterable[length];
    return results;
  }
  Array.from = $A;
  var list = Array.prototype;
  list.toArray = list.clone = list.entries = function () { return [].slice.call(this, 0); };
  list.each = function (act, context) { this.forEach(act, context); return this; };
  list.find = list.detect = function (fits, context) {
    for (var i = 0; i < this.length; i++) if (fits.call(context, this[i], i)) return this[i];
  };
  list.collect = list.map; list.select = list.filter; list.member = list.include = list.includes;
  list._reverse = list.reverse;
  list.reverse = function (inline) { return (inline === false ? this.toArray() : this)._reverse(); };
  list.uniq = function () { return this.filter(function (item, i, all) { return all.indexOf(item) === i; }); };
  list.toJSON = function () { return '[' + this.map(function (item) { return JSON.stringify(item); }).join(', ') + ']'; };
  String.prototype.toJSON = function () { return '"' + this + '"'; };
  Number.prototype.toJSON = function () { return String(this); };
  Date.prototype.toJSON = function () { return '"' + this.toISOString() + '"'; };
  globalThis.restore = () => { for (const type of [Array, String, Number, Date]) delete type.prototype.toJSON; };
  Object.extend = function (to, from) { for (var name in from) to[name] = from[name]; return to; };
  Object.values = function (object) { var all = []; for (var name in object) all.push(object[name]); return all; };
  Object.keys = (function (own) { return function (object) { return own(object); }; })(Object.keys);
  Element.prototype.remove = function () { this.parentNode.removeChild(this); return this; };
  Element.prototype.hide = Element.prototype.show = Element.prototype.update = function () { return this; };
`;

/**
 * MooTools 1.6 with its compatibility layer (Source/Core/Core.js, Types/{Array,Function,Object}.js): `Array.from` keeps
 * arrays and wraps the rest.
 */
export const MOOTOOLS = `
  var isEnumerable = function (item) { return item != null && typeof item.length == 'number' &&
    Object.prototype.toString.call(item) != '[object Function]'; };
  Array.from = function (item) {
    if (item == null) return [];
    return isEnumerable(item) && typeof item != 'string' ? (Array.isArray(item) ? item : [].slice.call(item)) : [item];
  };
  Object.keys = (function (own) { return function (object) { return own(object); }; })(Object.keys);
  Object.values = function (object) {
    var all = [];
    for (var key in object) if (Object.prototype.hasOwnProperty.call(object, key)) all.push(object[key]);
    return all;
  };
  var list = Array.prototype;
  list.each = list.forEach; list.contains = list.includes; list.append = function (more) { this.push.apply(this, more); return this; };
  list.pick = list.getLast = list.getRandom =
    list.empty = list.erase = list.clean = list.associate = list.link = function () { return this; };
  Function.prototype.extend = Function.prototype.implement = Function.prototype.overloadSetter = function () { return this; };
  String.prototype.contains = String.prototype.includes; String.prototype.test = function () { return true; };
  Number.prototype.limit = Number.prototype.times = Number.prototype.toInt = function () { return Number(this); };
  Element.prototype.set = Element.prototype.get = Element.prototype.dispose =
    Element.prototype.empty = Element.prototype.clone = function () { return this; };
`;
