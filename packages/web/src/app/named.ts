// Ids in addresses. Somebody else makes them, and one that is no text (half of a pair) must lock nobody out: it is replaced, and leads nowhere.
const half = /\p{Surrogate}/gu;

export const inAddress = (id: string): string => encodeURIComponent(id.replace(half, '\uFFFD'));

/** Whether an id is the one that an address names, however much of that the browser has decoded. */
export function namedBy(named: string): (thing: { readonly id: string }) => boolean {
  const decoded = decodedOf(named);
  return ({ id }) => id === named || id === decoded;
}

function decodedOf(named: string): string {
  try {
    return decodeURIComponent(named);
  } catch {
    return named;
  }
}
