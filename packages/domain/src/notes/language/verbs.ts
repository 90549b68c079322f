/** All forms of a verb: `walk`, `take/took/taken`; `drop+` doubles its last letter. */
export function formsOf(verb: string): string[] {
  const [lemma = '', ...irregular] = verb.split('/');
  const base = lemma.replace('+', '');
  const stem = lemma.endsWith('+') ? base + base.at(-1) : base.replace(/e$/, '');
  const isY = /[^aeiou]y$/.test(base);
  const third = isY ? `${base.slice(0, -1)}ies` : /(?:[sxzo]|ch|sh)$/.test(base) ? `${base}es` : `${base}s`;
  const ing = base.endsWith('ie')
    ? `${base.slice(0, -2)}ying`
    : /ee$/.test(base)
      ? `${base}ing`
      : `${stem}ing`;
  const past = irregular.length > 0 ? irregular : [isY ? `${base.slice(0, -1)}ied` : `${stem}ed`];
  const american = /is(?:e|es|ed|ing)$/;
  const all = [...new Set([base, third, ing, ...past])];
  return [
    ...all,
    ...all
      .filter((form) => american.test(form) && base.length > 6)
      .map((form) => form.replace(/is(e|es|ed|ing)$/, 'iz$1')),
  ];
}
