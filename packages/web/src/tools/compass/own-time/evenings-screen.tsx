// Earlier evenings beside each other: what was planned then, how it was, and what one wrote afterwards. Nothing is counted.
import { Trans, useLingui } from '@lingui/react/macro';
import { eveningsBefore, myDateOf } from '@orrery/domain';
import { useState } from 'react';
import { OnlyYou } from '../../../app/only-you.tsx';
import { useOrrery } from '../../../app/orrery.tsx';
import { useFormats } from '../../../shell/formats.tsx';
import { Button, ButtonLink } from '../../../ui/button.tsx';
import { Empty } from '../../../ui/empty.tsx';
import { Screen } from '../../../ui/screen.tsx';
import { TextLink } from '../../../ui/text-link.tsx';
import styles from './own-time.module.css';
import { planOf, useOwnTimeWords } from './words.ts';

const atOnce = 24;

export default function EveningsScreen() {
  const { t } = useLingui();
  const { state, now } = useOrrery();
  const formats = useFormats();
  const words = useOwnTimeWords();
  const [shown, setShown] = useState(atOnce);
  const all = eveningsBefore(state.compass, myDateOf(state, now));
  return (
    <Screen
      title={t`Earlier evenings`}
      back={{ href: '/mine/own-time', label: t`Time of my own` }}
      visibility={<OnlyYou />}
    >
      {all.length === 0 ? (
        <Empty
          action={
            <ButtonLink href="/mine/evening">
              <Trans>Plan an evening</Trans>
            </ButtonLink>
          }
        >
          <Trans>No evenings yet. They will stand here, however they go.</Trans>
        </Empty>
      ) : (
        <ul className={styles.earlier}>
          {all.slice(0, shown).map(({ id, fields }) => {
            const plan = planOf(state, fields);
            return (
              <li key={id} className={styles.one}>
                <h2 className={styles.day}>
                  <TextLink href={`/mine/evening/${id}`}>
                    {formats.capital(formats.fullDay(fields.on))}
                  </TextLink>
                </h2>
                <dl className={styles.said}>
                  <dt>
                    <Trans>Planned</Trans>
                  </dt>
                  <dd>{plan.length > 0 ? plan.join('\n') : t`Left open`}</dd>
                  <dt>
                    <Trans>How it was</Trans>
                  </dt>
                  <dd>{fields.went ? words.went[fields.went] : t`Not said`}</dd>
                  {fields.afterwards ? (
                    <>
                      <dt>
                        <Trans>Afterwards</Trans>
                      </dt>
                      <dd>{fields.afterwards}</dd>
                    </>
                  ) : null}
                </dl>
              </li>
            );
          })}
        </ul>
      )}
      {all.length > shown ? (
        <Button kind="plain" onPress={() => setShown(shown + atOnce)}>
          <Trans>Show older ones</Trans>
        </Button>
      ) : null}
    </Screen>
  );
}
