// What may come between a device and its relay, in words.
import { useLingui } from '@lingui/react/macro';
import type { Ending, KitFault } from '@orrery/client/sync';

/** How a relay answers that takes in nobody without a code, or nobody more today. */
export const refusesNewcomers: ReadonlySet<Ending | undefined> = new Set(['denied', 'tooMuch']);

/** What may be over in a minute. */
export const mayPass: ReadonlySet<Ending> = new Set(['lost', 'stopping', 'tooMuch', 'failed']);

/** Why a relay was not reached or would not answer, and what to do. */
export function useEndings(): (ending: Ending) => string {
  const { t } = useLingui();
  return (ending) => {
    const sentences: Record<Ending, string> = {
      denied: t`The relay does not know this, or does not want to say.`,
      ended: t`The relay says that this was ended.`,
      tooMuch: t`The relay has too much to do just now. Please try again in a minute.`,
      stopping: t`The relay is just being started anew. Please try again in a minute.`,
      failed: t`The relay has a fault of its own. Please try again later, or tell whoever runs it.`,
      malformed: t`What answered there speaks another language. Is this the address of a relay?`,
      versionUnknown: t`The relay is newer than this page. Please reload the page to get the newer one.`,
      updateNeeded: t`The relay is newer than this page. Please reload the page to get the newer one.`,
      flooded: t`The relay sends more than can be yours. Please tell whoever runs it, or use another one.`,
      lost: t`The relay cannot be reached. Are you online, and is the address right?`,
    };
    return sentences[ending];
  };
}

/** What is wrong with the words of a kit, and where to look. */
export function useKitFaults(): (fault: KitFault) => string {
  const { t } = useLingui();
  return (fault) => {
    if (fault.kind === 'count')
      return fault.words === 0
        ? t`Please type the 24 words of the kit, in their order.`
        : t`These are ${fault.words} words, and a kit has 24. Is one missing, or one there twice?`;
    if (fault.kind === 'checksum')
      return t`Each of these words is right by itself, but not all together: one is another, or two have changed places.`;
    const { at, word, near } = fault;
    return near.length === 0
      ? t`Word ${at}, “${word}”, is in no kit. Please look at it again.`
      : t`Word ${at}, “${word}”, is in no kit. Perhaps it is ${near.map((one) => `“${one}”`).join(', ')}.`;
  };
}
