import { useDraft as useKeptDraft } from '../../app/use-draft.ts';

/** A value under a name, as it was left, or `initial`. `forget` is for when it is kept. */
export function useDraft<T>(
  name: string,
  initial: T,
): { draft: T; change: (to: T) => void; forget: () => void } {
  const [typed, write] = useKeptDraft<T>(name);
  return { draft: typed ?? initial, change: write, forget: () => write(null) };
}
