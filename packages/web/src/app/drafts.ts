// What was typed and is not kept yet. It survives a look elsewhere, but not a lock: it hangs on the map that is open (one
// object for as long as it is, changed in place) and goes with it. It is never stored.
import type { State } from '@orrery/domain';

const drafts = new WeakMap<State['people'], Map<string, unknown>>();

/** A draft as it was left under its name; undefined where there is none. */
export function draftOf<D>(state: Pick<State, 'people'>, name: string): D | undefined {
  return drafts.get(state.people)?.get(name) as D | undefined;
}

/** Keeps a draft for as long as what is open stays open; null forgets it. */
export function keepDraft(state: Pick<State, 'people'>, name: string, draft: unknown): void {
  const all = drafts.get(state.people) ?? new Map<string, unknown>();
  if (draft === null) all.delete(name);
  else all.set(name, draft);
  drafts.set(state.people, all);
}

/** What is open was read anew, as after an erasure: what was typed stays, but for what belongs to something that is gone. */
export function moveDrafts(from: State, to: State): void {
  const all = drafts.get(from.people);
  if (!all || from.people === to.people) return;
  drafts.delete(from.people);
  const { notes, compass, papers, conversations } = to;
  const gone = [notes, compass, papers, conversations].flatMap(({ erased }): string[] => [...erased.keys()]);
  // a part of something is called by it: `load 3f sign`
  const isGone = (name: string) => gone.some((one) => name === one || name.startsWith(`${one} `));
  drafts.set(to.people, new Map([...all].filter(([name]) => !isGone(name))));
}
