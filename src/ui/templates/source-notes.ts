// Notes on how little the source says of an initiative. A note that several cards share is a footnote of their list.
import { html, nothing, type TemplateResult } from 'lit';
import type { Initiative } from '../../feed/model/network.js';
import { fill, type Language } from '../../text/language.js';
import { localizedTemplate } from './localized.js';

interface SourceNote {
  /** The record is brief, is only mentioned, or has a title that is not the source's. */
  kind: 'brief' | 'mention' | 'titleBasis';
  /** Where the title comes from, in the feed's words. */
  titleBasis?: string;
}

/** Footnotes of a list, by the key of their note. */
export type Footnotes = ReadonlyMap<string, { sign: string; note: SourceNote }>;

const SIGNS = ['*', '†', '‡', '§'];

const keyOf = ({ kind, titleBasis = '' }: SourceNote): string => `${kind} ${titleBasis}`;

/** Returns the notes on a record that says how complete it is, and where its title comes from. */
function sourceNotes(completeness: 'full' | 'brief' | 'mention' | undefined, titleBasis?: string): SourceNote[] {
  const notes: SourceNote[] = [];
  if (completeness && completeness !== 'full') notes.push({ kind: completeness });
  if (titleBasis) notes.push({ kind: 'titleBasis', titleBasis });
  return notes;
}

/** Returns the notes that at least two of `initiatives` share, in their order, each with a sign: * † ‡ § ** ††… */
export function sharedFootnotes(initiatives: readonly Initiative[]): Footnotes {
  const cardCounts = new Map<string, number>();
  const notes = new Map<string, SourceNote>();
  for (const { coop } of initiatives)
    for (const note of sourceNotes(coop.completeness, coop.title_basis)) {
      const key = keyOf(note);
      cardCounts.set(key, (cardCounts.get(key) ?? 0) + 1);
      notes.set(key, note);
    }
  const shared = [...notes].filter(([key]) => (cardCounts.get(key) ?? 0) > 1);
  return new Map(shared.map(([key, note], index) => [key, { sign: signAt(index), note }]));
}

const signAt = (index: number): string =>
  (SIGNS[index % SIGNS.length] as string).repeat(1 + Math.floor(index / SIGNS.length));

/** The footnotes below a list. Screen readers skip them, because each card says its notes itself. */
export function footnotesTemplate(footnotes: Footnotes, language: Language): TemplateResult | typeof nothing {
  if (!footnotes.size) return nothing;
  const lines = [...footnotes.values()].map(({ sign, note }) => html`<p>${sign} ${noteTemplate(note, language)}</p>`);
  return html`<div class="note footnotes" aria-hidden="true">${lines}</div>`;
}

/** The signs at the title of a card, and its notes as facts; those that are footnotes are for screen readers only. */
export function cardNotes(
  { completeness, titleBasis }: { completeness?: 'brief' | 'mention'; titleBasis?: string },
  language: Language,
  footnotes: Footnotes | undefined,
): { signs: string; facts: TemplateResult[] } {
  const notes = sourceNotes(completeness, titleBasis);
  return {
    signs: notes.map((note) => footnotes?.get(keyOf(note))?.sign ?? '').join(''),
    facts: notes.map((note) => {
      const isFootnote = footnotes?.has(keyOf(note));
      return html` <span class=${isFootnote ? 'hidden' : 'muted'}>${noteTemplate(note, language)}</span>`;
    }),
  };
}

/** «Simple mention dans la source», «Titre rédactionnel». */
function noteTemplate({ kind, titleBasis = '' }: SourceNote, { words }: Language): unknown {
  if (kind !== 'titleBasis') return words[kind];
  return fill<unknown>(words.titleBasis, { basis: localizedTemplate({ text: titleBasis }) });
}
