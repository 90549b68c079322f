// Publishing one more calendar: what it shows, exactly as it will be read, and by whom.
import { Trans, useLingui } from '@lingui/react/macro';
import type { Circles } from '@orrery/client/circle';
import { instantOf, type PublishedHour } from '@orrery/domain';
import { type FormEvent, useState } from 'react';
import { useDraft } from '../../../app/use-draft.ts';
import { useFormats } from '../../../shell/formats.tsx';
import { Button } from '../../../ui/button.tsx';
import { Flow } from '../../../ui/flow.tsx';
import { List, ListRow } from '../../../ui/list-row.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { RadioList } from '../../../ui/radio-list.tsx';
import { SectionHead } from '../../../ui/section-head.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { useToasts } from '../../../ui/toast.tsx';
import { useCircleRefusals } from '../use-refusals.ts';

type Shows = 'busy' | 'titles';

export function PublishForm(props: { circles: Circles; host: string; onDone: () => void }) {
  const { circles, host, onDone } = props;
  const { t } = useLingui();
  const formats = useFormats();
  const sentence = useCircleRefusals();
  const [draft, setDraft] = useDraft<{ name: string; shows: Shows }>('calendar/publish');
  const { name, shows } = draft ?? { name: '', shows: 'busy' };
  const [fault, setFault] = useState<string | null>(null);
  const { tell } = useToasts();
  const [busy, setBusy] = useState(false);

  async function publish(event: FormEvent) {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    const blank = '{names}';
    const words = { language: formats.locale, busy: t`Busy`, withWhom: t`With ${blank}` };
    const made = await circles.publishing.publish({ name, shows, ...words });
    setBusy(false);
    if (!made.ok) {
      const { code } = made.why;
      if (code === 'nameMissing' || code === 'nameTooLong') return setFault(sentence(made.why));
      return tell({ words: sentence(made.why) });
    }
    setFault(null);
    setDraft(null);
    onDone();
  }

  return (
    <section>
      <SectionHead>
        <Trans>Publish a calendar</Trans>
      </SectionHead>
      <form onSubmit={(event) => void publish(event)}>
        <Flow>
          <TextField
            label={t`What you call it`}
            hint={t`For whom or what it is: “My phone”, “At work”. Nobody else reads this.`}
            value={name}
            onChange={(text) => setDraft({ name: text, shows })}
            error={fault ?? undefined}
            autoComplete="off"
          />
          <RadioList
            label={t`What it shows`}
            options={[
              { id: 'busy', label: t`“Busy”`, detail: t`Hours, and nothing else.` },
              {
                id: 'titles',
                label: t`Titles and names`,
                detail: t`What you call your dates, or with whom they are, where those have said that they may be named elsewhere.`,
              },
            ]}
            value={shows}
            onChange={(chosen) => setDraft({ name, shows: chosen })}
          />
          <AsRead hours={circles.publishing.preview(shows)} />
          <Notice
            kind="remark"
            what={<Trans>This is not sealed.</Trans>}
            means={
              shows === 'titles' ? (
                <Trans>
                  Whoever runs {host}, and whoever has the address, can read it: when you have dates, what you
                  call them, and with whom. That can be an employer, a partner, or whoever looks at that
                  phone.
                </Trans>
              ) : (
                <Trans>
                  Whoever runs {host}, and whoever has the address, can read it: when you have dates ahead,
                  and nothing of them. They can pass the address on.
                </Trans>
              )
            }
            todo={
              <Trans>
                The file does not say what made it; the address names {host}. Stopping it takes it away at
                once. What another program has read until then it may keep.
              </Trans>
            }
          />
          <Button kind="main" type="submit" wide busy={busy ? t`Publishing` : undefined}>
            {shows === 'titles' ? <Trans>Publish with titles</Trans> : <Trans>Publish busy hours</Trans>}
          </Button>
        </Flow>
      </form>
    </section>
  );
}

/** Lines that one sees before one publishes. */
const SEEN = 3;

function AsRead({ hours }: { hours: readonly PublishedHour[] }) {
  const { t } = useLingui();
  const formats = useFormats();
  if (hours.length === 0)
    return (
      <p className="t-small">
        <Trans>No dates lie ahead yet, so it begins empty. Dates that you only hold are never in it.</Trans>
      </p>
    );
  const more = hours.length - SEEN;
  return (
    <div>
      <List label={t`As it will be read`}>
        {hours.slice(0, SEEN).map(({ id, hours: [from, to], isOpen, title, names }) => {
          const listed = formats.list([...names]);
          const words = title || (names.length > 0 ? t`With ${listed}` : t`Busy`);
          const [start, end] = [instantOf(from), instantOf(to)];
          return (
            <ListRow
              key={id}
              title={words}
              detail={
                <>
                  {formats.day(formats.dayOf(start))}, {formats.timeRange(start, end)}
                  {isOpen ? <>, {t`not settled yet`}</> : null}
                </>
              }
            />
          );
        })}
      </List>
      <p className="t-caption">
        {more > 0 ? (
          <Trans>So it will be read, and {more} more like this.</Trans>
        ) : (
          <Trans>So it will be read. Dates that you only hold, places and notes are never in it.</Trans>
        )}
      </p>
    </div>
  );
}
