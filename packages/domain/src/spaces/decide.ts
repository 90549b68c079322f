import type { DeviceId } from '../kernel/ids.ts';
import { ok, type Result, refuse } from '../kernel/result.ts';
import { deviceFields, type SpacesEvent } from './events.ts';

export type SpacesIntent = {
  readonly type: 'nameDevice';
  readonly device: DeviceId;
  readonly name: string;
};

/** Why nothing happened, and at which field of the intent. */
export interface SpacesRefusal {
  readonly code: 'nameMissing' | 'nameTooLong';
  readonly field?: string;
}

/** What an intent makes happen, or why it does not. */
export function decideSpaces(intent: SpacesIntent): Result<SpacesEvent[], SpacesRefusal> {
  const name = intent.name.trim();
  if (name === '') return refuse({ code: 'nameMissing', field: 'name' });
  if (!deviceFields.safeParse({ name }).success) return refuse({ code: 'nameTooLong', field: 'name' });
  return ok([{ type: 'deviceNamed', device: intent.device, changes: { name } }]);
}
