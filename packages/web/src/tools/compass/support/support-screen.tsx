// Therapy, coaching or both: what is ticked lies in the memory of this page alone until somebody says keep (SUPPORT1).
import { Trans, useLingui } from '@lingui/react/macro';
import { SUPPORT_RULES, type SupportId, type SupportSign, supportKept } from '@orrery/domain';
import { MessagesSquare } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { OnlyYou } from '../../../app/only-you.tsx';
import { useOrrery } from '../../../app/orrery.tsx';
import { useFormats } from '../../../shell/formats.tsx';
import { Button, ButtonRow } from '../../../ui/button.tsx';
import { Flow } from '../../../ui/flow.tsx';
import { List, ListRow } from '../../../ui/list-row.tsx';
import { Screen } from '../../../ui/screen.tsx';
import { SectionHead } from '../../../ui/section-head.tsx';
import { Answer } from './answer.tsx';
import { Compared } from './compared.tsx';
import { Signs } from './signs.tsx';

export default function SupportScreen() {
  const { t } = useLingui();
  const { state, newId, attempt } = useOrrery();
  const [, go] = useLocation();
  const [ticked, tick] = useState<readonly SupportSign[]>([]);
  const [isAnswered, setAnswered] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const questions = useRef<HTMLDivElement>(null);
  const shown = useRef(isAnswered);
  useEffect(() => {
    if (shown.current === isAnswered) return;
    shown.current = isAnswered;
    const place = isAnswered ? heading.current : questions.current;
    place?.focus({ preventScroll: true });
    window.scrollTo({ top: 0 });
  }, [isAnswered]);
  const [last] = supportKept(state.compass);
  const keep = async () => {
    const id = newId<SupportId>();
    const inOrder = SUPPORT_RULES.map(({ sign }) => sign).filter((sign) => ticked.includes(sign));
    const fields = { ticked: inOrder };
    const isKept = await attempt(
      { tool: 'compass', intent: { type: 'add', of: 'support', id, fields } },
      <Trans>Kept, for you alone.</Trans>,
    );
    if (isKept) go(`/mine/support/${id}`);
  };
  return (
    <Screen
      title={t`Therapy, coaching or both`}
      documentTitle={t`My compass`}
      back={{ href: '/mine/compass', label: t`My compass` }}
      visibility={<OnlyYou />}
      narrow
      dock={
        isAnswered ? (
          <ButtonRow equal>
            <Button onPress={() => setAnswered(false)}>
              <Trans>Change my answers</Trans>
            </Button>
            <Button onPress={() => void keep()}>
              <Trans>Keep</Trans>
            </Button>
          </ButtonRow>
        ) : (
          <Button kind="main" wide onPress={() => setAnswered(true)}>
            <Trans>See what it speaks for</Trans>
          </Button>
        )
      }
    >
      {isAnswered ? (
        <Flow>
          <Answer ticked={ticked} heading={heading} />
          {last ? <Compared before={last} ticked={ticked} /> : null}
          <p>
            <Trans>
              Nothing of this is kept yet. “Keep” seals it on your devices, for you alone, so that you can
              look at it beside another day. Leaving this page forgets it.
            </Trans>
          </p>
        </Flow>
      ) : (
        <Flow>
          <p ref={questions} tabIndex={-1}>
            <Trans>
              A few things to tick, and rules that you can read. Nothing is kept or sent: when you leave this
              page, it forgets what you ticked.
            </Trans>
          </p>
          <Signs ticked={ticked} onChange={tick} />
          <Earlier />
        </Flow>
      )}
    </Screen>
  );
}

/** Days that were kept: by their day alone, as what they say is for whoever opens them. */
function Earlier() {
  const { t } = useLingui();
  const { state } = useOrrery();
  const formats = useFormats();
  const kept = supportKept(state.compass);
  if (kept.length === 0) return null;
  return (
    <section>
      <SectionHead>
        <Trans>What you kept</Trans>
      </SectionHead>
      <List label={t`What you kept`}>
        {kept.map(({ id, fields }) => (
          <ListRow
            key={id}
            lead={<MessagesSquare aria-hidden />}
            title={formats.dayWithYear(formats.dayOf(fields.at))}
            detail={formats.time(fields.at)}
            href={`/mine/support/${id}`}
          />
        ))}
      </List>
    </section>
  );
}
