// Tiles of another host: the webmaster offers them, the visitor consents to them, for as long as the page lives.

import { importWords } from 'passerelle:words';
import { css, html, nothing, type TemplateResult } from 'lit';
import { dictionary } from '../../common/dictionary.js';
import { reportLoadFailure } from '../../common/report-load-failure.js';
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

/** Hosts that the visitor has consented to; all maps of the page share them. */
const consentedHosts = new Set<string>();
/** Fires `change` after each change of `consentedHosts`. */
const consentChanges = new EventTarget();

/** The map that the button belongs to. */
interface ConsentHost {
  root: ShadowRoot;
  /** Runs a command on the live map, once it is there. */
  whenLive(command: (map: LiveMap) => void): void;
  requestUpdate(): void;
}

function setConsent(host: string, isGranted: boolean): void {
  if (isGranted) consentedHosts.add(host);
  else consentedHosts.delete(host);
  consentChanges.dispatchEvent(new Event('change'));
}

/** What Leaflet fills in. It throws on any other placeholder, as `{apikey}`. */
const PLACEHOLDERS = ['s', 'z', 'x', 'y', '-y', 'r'];

/** Returns the host of tiles; `undefined` unless `template` is a web address with a place for zoom, column and row. */
function tileHost(template: string): string | undefined {
  const placeholders = [...template.matchAll(/\{([^{}]*)\}/g)].map(([, name = '']) => name.trim());
  const isComplete =
    ['z', 'x'].every((name) => placeholders.includes(name)) && placeholders.some((name) => /y$/.test(name));
  if (!isComplete || !placeholders.every((name) => PLACEHOLDERS.includes(name))) return undefined;
  // the host is named without {s}, a subdomain that changes
  const url = safeUrl(template.replace('{s}.', ''), document.baseURI);
  return url && new URL(url).host;
}

/**
 * Makes the consent button of the tiles at `template`. Returns what renders it, and the credit once the visitor has
 * consented; nothing for an address that is none. Its listeners end with `signal`.
 */
export async function createTileConsent(
  template: string,
  attribution: string | undefined,
  language: Language,
  { root, whenLive, requestUpdate }: ConsentHost,
  signal: AbortSignal,
): Promise<() => TemplateResult | typeof nothing> {
  const words = (await importWords('consent', language.tag)).default as ConsentWords;
  const host = tileHost(template);
  if (!host) {
    console.warn(
      `[passerelle] tiles="${template}" is not an address of tiles: write https://, a host, and {z}, {x} and {y}, ` +
        'and no other placeholder.',
    );
    return () => nothing;
  }
  adoptStyles(root, consentStyles);
  let hasFailed = false;

  const onFailure = () => {
    hasFailed = true;
    setConsent(host, false);
  };
  const applyConsent = async () => {
    try {
      const { createTiles } = await import('../../map/live/tiles.js');
      whenLive((map) => map.setTiles(consentedHosts.has(host) ? createTiles(template, onFailure) : undefined));
    } catch (error) {
      reportLoadFailure('the tiles', error);
    }
    requestUpdate();
  };
  const toggleConsent = () => {
    hasFailed = false;
    setConsent(host, !consentedHosts.has(host));
  };

  consentChanges.addEventListener('change', () => void applyConsent(), dictionary({ signal }));
  if (consentedHosts.has(host)) void applyConsent();
  return () => {
    const isGranted = consentedHosts.has(host);
    const label = language.format(isGranted ? words.hide : words.show, { host });
    return html`<p class="consent">
      <button type="button" @click=${toggleConsent}>${label}</button>
      ${isGranted && attribution ? html`<span class="credit"><bdi>${attribution}</bdi></span>` : nothing}
      ${hasFailed ? html`<span role="status">${language.format(words.failed, { host })}</span>` : nothing}
    </p>`;
  };
}
