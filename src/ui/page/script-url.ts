/**
 * The URL of the script that the page loads. Other files of the build have other names, so `import.meta.url` is
 * recorded there.
 */
let url: string | undefined;

export function recordScriptUrl(scriptUrl: string): void {
  url = scriptUrl;
}

/** Returns the URL of the script; `undefined` in a page that imports an element without the script. */
export const scriptUrl = (): string | undefined => url;
