/**
 * Warns the webmaster, in the console, that a part of the script could not be loaded: a file of it is missing, or the
 * network failed. What the page shows already stays. `part` names what is missing, as in `<coop-programme>` or `the
 * live map`.
 */
export function reportLoadFailure(part: string, error: unknown): void {
  console.warn(`[passerelle] Could not load ${part}. Is every file of the script on the server?`, error);
}
