import { html, render } from 'lit';

const PANEL = 'details-inline';

/** Identifies the initiative that a card shows, by the id of its title. */
const titleIdOf = (card: Element): string => card.getAttribute('aria-labelledby') ?? '';

/** Shows `details` below the card of `title`, or removes those shown there; then the focus returns to the title. */
export function toggleInline(title: HTMLElement, details: Element, closeLabel: string): void {
  const card = title.closest('article') as HTMLElement;
  const close = (panel: Element) => {
    panel.remove();
    title.setAttribute('aria-expanded', 'false');
    title.focus();
  };
  const open = card.parentElement?.querySelector(`.${PANEL}`);
  if (open) {
    close(open);
    return;
  }
  const panel = document.createElement('div');
  panel.className = PANEL;
  panel.dataset.title = titleIdOf(card);
  render(
    html`<button class="close" type="button" @click=${() => close(panel)}>${closeLabel}</button>${details}`,
    panel,
  );
  card.after(panel);
  title.setAttribute('aria-expanded', 'true');
}

/** Removes the details below cards that show another initiative by now: a list that is filtered reuses its cards. */
export function removeStaleDetails(root: ParentNode): void {
  for (const panel of root.querySelectorAll<HTMLElement>(`.${PANEL}`)) {
    const card = panel.previousElementSibling;
    if (card && titleIdOf(card) === panel.dataset.title) continue;
    panel.remove();
    card?.querySelector('[part=link]')?.setAttribute('aria-expanded', 'false');
  }
}
