import {
  type Ancestry,
  type Entry,
  presentOf,
  type Thing,
  writeFields,
  writePresence,
} from '../kernel/history.ts';
import type { DangerId } from '../kernel/ids.ts';
import type { DangerFields, HelpEvent, HelpSettings } from './events.ts';

/** What somebody said outright; not there any more once they said that it has passed. */
export type SaidDanger = Thing<DangerId, DangerFields>;

export interface HelpState {
  readonly dangers: Map<DangerId, SaidDanger>;
  /** Erased for good, on whichever device: whatever else comes of them is let go. */
  readonly erased: Map<DangerId, true>;
  readonly settings: Map<'mine', Thing<'mine', HelpSettings>>;
}

export const newDanger: DangerFields = { kind: 'self' };
export const newHelpSettings: HelpSettings = { country: null };

export const noHelp = (): HelpState => ({ dangers: new Map(), erased: new Map(), settings: new Map() });

/** Takes one entry into the state, in place. Total: whatever it does not know leaves the state as it is. */
export function foldHelp(state: HelpState, { event, id }: Entry<HelpEvent>, ancestry: Ancestry): void {
  if (event.type === 'helpSettingsChanged') {
    const changes = event.changes as Partial<HelpSettings>;
    writeFields(state.settings, 'mine', newHelpSettings, changes, id, ancestry, event.beside);
    return;
  }
  const { danger } = event;
  if (state.erased.has(danger)) return;
  if (event.type === 'dangerErased') {
    state.erased.set(danger, true);
    state.dangers.delete(danger);
    return;
  }
  if (event.type === 'dangerSaid') {
    const fields = event.fields as Partial<DangerFields>;
    writeFields(state.dangers, danger, newDanger, fields, id, ancestry, event.beside);
  }
  writePresence(state.dangers, danger, newDanger, event.type !== 'dangerPassed', id, ancestry);
}

/** What was said outright and has not passed. */
export const dangersSaid = (state: HelpState): SaidDanger[] => presentOf(state.dangers);

export const helpSettingsOf = (state: HelpState): HelpSettings =>
  state.settings.get('mine')?.fields ?? newHelpSettings;
