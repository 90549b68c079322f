import type { DangerId, Surroundings } from '../kernel/ids.ts';
import { ok, type Result, refuse } from '../kernel/result.ts';
import { type DangerFields, type HelpEvent, type HelpSettings, helpSettings } from './events.ts';
import type { HelpState } from './fold.ts';

export type HelpIntent =
  | { readonly type: 'sayDanger'; readonly danger?: DangerId; readonly kind: DangerFields['kind'] }
  | { readonly type: 'passDanger' | 'eraseDanger'; readonly danger: DangerId }
  | { readonly type: 'chooseCountry'; readonly country: HelpSettings['country'] };

/** Why nothing happened, and at which field of the intent. */
export interface HelpRefusal {
  readonly code: 'unknown' | 'outOfRange';
  readonly field?: string;
}

/** What an intent makes happen, or why it does not. */
export function decideHelp(
  state: HelpState,
  intent: HelpIntent,
  world: Surroundings,
): Result<HelpEvent[], HelpRefusal> {
  if (intent.type === 'chooseCountry') {
    const { country } = intent;
    return helpSettings.safeParse({ country }).success
      ? ok([{ type: 'helpSettingsChanged', changes: { country } }])
      : refuse({ code: 'outOfRange', field: 'country' });
  }
  if (intent.type === 'sayDanger') {
    const danger = intent.danger ?? (world.newId() as DangerId);
    // it would go as soon as it came (HELP4)
    if (state.erased.has(danger)) return refuse({ code: 'unknown' });
    return ok([{ type: 'dangerSaid', danger, fields: { kind: intent.kind } }]);
  }
  const { danger } = intent;
  if (!state.dangers.has(danger)) return refuse({ code: 'unknown' });
  return ok([{ type: intent.type === 'passDanger' ? 'dangerPassed' : 'dangerErased', danger }]);
}
