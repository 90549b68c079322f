// Whose an event is, told by its type: each list of events names the types that are its own.
interface OfType {
  readonly shape: { readonly type: { readonly def: { readonly values: readonly unknown[] } } };
}

/** The types of these events. */
export const typesOf = (events: readonly OfType[]): ReadonlySet<unknown> =>
  new Set(events.flatMap(({ shape }) => shape.type.def.values));
