/** The values that the changed fields had before: what a change is taken back with. */
export function former<C extends object>(before: object, changes: C): C {
  return Object.fromEntries(Object.entries(before).filter(([key]) => key in changes)) as C;
}
