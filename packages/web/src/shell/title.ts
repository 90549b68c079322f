// The window's title and icon: the page's own, or, where one asked for it, words and a picture that say nothing.

const icons = { own: '/icon.svg', neutral: '/neutral-icon.svg' };

/** What the window is called; `word` is what a neutral window is called. */
export function windowTitle(title: string, neutral: boolean, word: string): string {
  if (neutral) return word;
  return title === 'Orrery' || title === '' ? 'Orrery' : `${title} · Orrery`;
}

export function setWindowIcon(neutral: boolean): void {
  const link = document.querySelector<HTMLLinkElement>('link[rel="icon"]');
  const address = neutral ? icons.neutral : icons.own;
  if (link && link.getAttribute('href') !== address) link.setAttribute('href', address);
}
