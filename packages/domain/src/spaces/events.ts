import * as z from 'zod/mini';
import { besideOf } from '../kernel/former.ts';
import { deviceId } from '../kernel/ids.ts';

export const deviceFields = z.object({
  /** What its owner calls it. */
  name: z.string().check(z.maxLength(40)),
});
export type DeviceFields = z.infer<typeof deviceFields>;

/** Everything that can have happened to what people call their spaces and devices. */
export const spacesEvent = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('deviceNamed'),
    device: deviceId,
    changes: z.partial(deviceFields),
    beside: besideOf(deviceFields),
  }),
]);
export type SpacesEvent = z.infer<typeof spacesEvent>;
