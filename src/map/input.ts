// Reads wheel and keyboard events as map commands. The static map and the live map share it, so it imports no Leaflet.

/** Wheel travel that doubles the scale. */
const WHEEL_PX_PER_DOUBLING = 120;
/** Rough height of one line: Firefox reports a mouse wheel in lines or pages (`deltaMode`), not in pixels. */
const WHEEL_PX_PER_LINE = 40;
/** Distance that one arrow key pans. */
const KEY_PAN_PX = 80;

/** What a key asks of the map: `x` and `y` in CSS pixels, `doublings` of the scale. */
export type KeyCommand =
  | { type: 'pan'; x: number; y: number }
  | { type: 'zoom'; doublings: number }
  | { type: 'reset' };

const COMMANDS = new Map<string, KeyCommand>([
  ['ArrowLeft', { type: 'pan', x: -KEY_PAN_PX, y: 0 }],
  ['ArrowRight', { type: 'pan', x: KEY_PAN_PX, y: 0 }],
  ['ArrowUp', { type: 'pan', x: 0, y: -KEY_PAN_PX }],
  ['ArrowDown', { type: 'pan', x: 0, y: KEY_PAN_PX }],
  ['+', { type: 'zoom', doublings: 1 }],
  ['=', { type: 'zoom', doublings: 1 }],
  ['-', { type: 'zoom', doublings: -1 }],
  ['Home', { type: 'reset' }],
]);

type Modifiers = Pick<KeyboardEvent, 'altKey' | 'ctrlKey' | 'metaKey'>;

/** True for a shortcut of the browser or the page, such as Ctrl +. */
export const hasModifier = ({ altKey, ctrlKey, metaKey }: Modifiers): boolean => altKey || ctrlKey || metaKey;

/** Returns the map command of a key; `undefined` for every other key, and for a shortcut. */
export const keyCommand = (event: Pick<KeyboardEvent, 'key'> & Modifiers): KeyCommand | undefined =>
  hasModifier(event) ? undefined : COMMANDS.get(event.key);

/** True when the wheel zooms the map, with ctrl or ⌘ held. The wheel alone scrolls the page. */
export const isZoomWheel = ({ ctrlKey, metaKey }: Pick<WheelEvent, 'ctrlKey' | 'metaKey'>): boolean =>
  ctrlKey || metaKey;

/** Returns how many times the wheel doubles the scale; a negative number zooms out. */
export const wheelDoublings = ({ deltaY, deltaMode }: Pick<WheelEvent, 'deltaY' | 'deltaMode'>): number =>
  (-deltaY * (deltaMode ? WHEEL_PX_PER_LINE : 1)) / WHEEL_PX_PER_DOUBLING;
