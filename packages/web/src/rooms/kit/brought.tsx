// What came of bringing this device into circles by the kit: how many it is in now, and where it is not, with the reason.
import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import type { ByKitWhy, Circles } from '@orrery/client/circle';
import { CircleDashed } from 'lucide-react';
import { useRefusals } from '../../app/refusals.tsx';
import { useFormats } from '../../shell/formats.tsx';
import { List, ListRow } from '../../ui/list-row.tsx';
import { Notice } from '../../ui/notice.tsx';
import type { Left } from './arriving.ts';
import { useEndings } from './relay-sentences.ts';
import { useUnreadNames } from './unread-circles.ts';

function useWhyNotIn(): (why: ByKitWhy) => string {
  const { t } = useLingui();
  const endingOf = useEndings();
  const sentence = useRefusals();
  return (why) => {
    if (why.code === 'apart')
      return why.ending === 'denied'
        ? t`Its relay knows nobody there by this kit. Perhaps you had asked to come in, and nobody had said yes yet.`
        : endingOf(why.ending);
    if (why.code === 'relayFull')
      return t`The relay has no room for anything more. Please ask its host for room.`;
    if (why.code === 'devicesFull') return t`As many devices of yours are in there as there can be.`;
    if (why.code === 'notListedRightly') return t`What your list says of it does not fit your kit.`;
    return sentence(why.code);
  };
}

export function Brought({
  circles,
  left,
  isStopped = false,
}: {
  circles: Circles;
  left: Left;
  /** Whoever came in went on without waiting: what was not there yet has not failed. */
  isStopped?: boolean;
}) {
  const { t } = useLingui();
  const { list } = useFormats();
  const whyNotIn = useWhyNotIn();
  const unread = useUnreadNames(circles);
  const here = circles.all();
  const names = list(here.map(({ name }) => name || t`A circle`));
  // care spaces have no screens yet
  const out = [...left].flatMap(([id, why]) => {
    const fields = circles.list.get(id)?.fields;
    return fields?.form === 'circle' && !circles.get(id) ? [{ id, why }] : [];
  });
  return (
    <>
      <Notice
        kind="remark"
        announce
        what={
          here.length === 0 ? (
            <Trans>This device is in no circle of yours.</Trans>
          ) : (
            plural(here.length, {
              one: `This device is in one circle of yours now: ${names}.`,
              other: `This device is in # circles of yours now: ${names}.`,
            })
          )
        }
      />
      {out.length > 0 ? (
        <>
          <Notice
            what={plural(out.length, {
              one: 'One of your circles is still missing here.',
              other: '# of your circles are still missing here.',
            })}
            means={<Trans>Nothing there is lost.</Trans>}
            todo={<Trans>You can try again with your kit at any time, under Together.</Trans>}
          />
          <List label={t`Where this device is not in`}>
            {out.map(({ id, why }) => (
              <ListRow
                key={id}
                lead={<CircleDashed aria-hidden />}
                title={unread(id)}
                detail={
                  isStopped && why.code === 'apart' && why.ending === 'lost'
                    ? t`You went on without waiting for it.`
                    : whyNotIn(why)
                }
              />
            ))}
          </List>
        </>
      ) : null}
    </>
  );
}
