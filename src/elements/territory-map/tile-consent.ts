// Tiles of another host: offered by the webmaster, asked for by the visitor, for as long as the page.
import { importWords as spoken } from 'passerelle:words';
import { css, html, nothing, type TemplateResult } from 'lit';
import { safeUrl } from '../../common/safe-url.js';
import type { LiveMap } from '../../map/live/live-map.js';
import type { Language } from '../../text/language.js';
import { adoptStyles } from '../../ui/page/adopt-styles.js';
import type { ConsentWords } from './consent-words/fr.js';

const consentStyles = css`
  .consent {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem 1rem;
    align-items: center;
    font-size: 0.875em;
  }
  .consent button {
    min-block-size: 1.75rem;
    padding: 0.2em 0.8em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    text-align: start;
    background: none;
    cursor: pointer;
  }
  .consent button:hover {
    border-color: currentcolor;
  }
`;

/** Hosts that the visitor has said yes to. */
const granted = new Set<string>();
const answers = new EventTarget();

/** The map's side: does something on the live map once it is there, draws the tag anew. */
export interface Offerer {
  act(act: (live: LiveMap) => void): void;
  redraw(): void;
}

/** The button, then the credit, of the tiles at `template`; nothing where that is no address of tiles. Its listeners end with `signal`. */
export async function createTileConsent(
  template: string,
  attribution: string | undefined,
  language: Language,
  root: ShadowRoot,
  { act, redraw }: Offerer,
  signal: AbortSignal,
): Promise<() => TemplateResult | typeof nothing> {
  const words = (await spoken('consent', language.tag)).default as ConsentWords;
  const url = safeUrl(template.replace('{s}.', ''), document.baseURI);
  if (!url || !['{z}', '{x}', '{y}'].every((part) => template.includes(part))) {
    console.warn(`[passerelle] tiles="${template}" is no address of tiles: https, with {z}, {x} and {y}.`);
    return () => nothing;
  }
  const { host } = new URL(url);
  adoptStyles(root, consentStyles);
  let failed = false;
  const follow = async () => {
    const { createTiles } = await import('../../map/live/tiles.js');
    act((live) =>
      live.setTiles(
        granted.has(host)
          ? createTiles(template, () => {
              failed = true;
              granted.delete(host);
              answers.dispatchEvent(new Event('change'));
            })
          : undefined,
      ),
    );
    redraw();
  };
  const answer = (yes: boolean) => {
    failed = false;
    if (yes) granted.add(host);
    else granted.delete(host);
    answers.dispatchEvent(new Event('change'));
  };
  answers.addEventListener('change', () => void follow(), { signal });
  if (granted.has(host)) void follow();
  return () => {
    const yes = granted.has(host);
    return html`<p class="consent">
      <button type="button" @click=${() => answer(!yes)}>${language.format(yes ? words.hide : words.show, { host })}</button>
      ${yes && attribution ? html`<span class="credit"><bdi>${attribution}</bdi></span>` : nothing}
      ${failed ? html`<span role="status">${language.format(words.failed, { host })}</span>` : nothing}
    </p>`;
  };
}
