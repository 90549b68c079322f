// What a form has changed, since it was opened: another device may have written the rest meanwhile, and that stays.

/** The fields that read otherwise than what the form began from. */
export function changedIn<F extends object>(began: F, now: F): Partial<F> {
  const keys = (Object.keys(now) as (keyof F)[]).filter(
    (key) => JSON.stringify(began[key]) !== JSON.stringify(now[key]),
  );
  return Object.fromEntries(keys.map((key) => [key, now[key]])) as Partial<F>;
}
