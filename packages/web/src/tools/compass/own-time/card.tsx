// The card as it is read on the evening itself: large, calm, and nothing on it that was not put there beforehand.
import { Trans, useLingui } from '@lingui/react/macro';
import { type EveningFields, thingsOf } from '@orrery/domain';
import { Phone } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { fewNames } from '../../../app/names.ts';
import { numberIn } from '../../../app/number-in.ts';
import { useOrrery } from '../../../app/orrery.tsx';
import { useFormats } from '../../../shell/formats.tsx';
import { Button, ButtonLink } from '../../../ui/button.tsx';
import { useEveningLabels } from './labels.ts';
import styles from './own-time.module.css';
import { planOf } from './words.ts';

export function Card({ fields }: { fields: EveningFields }) {
  const { t } = useLingui();
  const { state } = useOrrery();
  const formats = useFormats();
  const labels = useEveningLabels();
  const plan = planOf(state, fields);
  const { message, call, talk } = fields;
  const apart = fields.apart.filter((person) => state.people.people.get(person)?.present);
  // a friend stands there by name; what one noted of them may hold the number
  const friend = thingsOf(state.compass, 'friend').find(({ fields: { name } }) => name === call.trim());
  const number = numberIn(call) ?? (friend ? numberIn(friend.fields.note) : null);
  const names = fewNames(state, apart, formats);
  return (
    <div className={styles.card}>
      {plan.length === 0 && message + call + talk === '' ? (
        <p className={styles.large}>
          <Trans>Nothing is planned yet, and it may stay open.</Trans>
        </p>
      ) : null}
      {plan.length > 0 ? (
        <Part name={labels.plan}>
          <ul className={styles.plan}>
            {plan.map((one) => (
              <li key={one} className={styles.large}>
                {one}
              </li>
            ))}
          </ul>
        </Part>
      ) : null}
      {message ? (
        <Part name={labels.message}>
          <p className={styles.large}>{t`“${message}”`}</p>
          <CopyButton text={message} />
        </Part>
      ) : null}
      {call ? (
        <Part name={labels.call}>
          <p className={styles.large}>{call}</p>
          {number ? (
            <ButtonLink href={`tel:${number.dialled}`} icon={<Phone aria-hidden />}>
              <Trans>Call</Trans>
            </ButtonLink>
          ) : null}
        </Part>
      ) : null}
      {talk ? (
        <Part name={labels.talk}>
          <p className={styles.large}>{talk}</p>
        </Part>
      ) : null}
      {apart.length > 0 ? (
        <p className={styles.quiet}>
          <Trans>Elsewhere meanwhile: {names}</Trans>
        </p>
      ) : null}
    </div>
  );
}

function Part({ name, children }: { name: string; children: ReactNode }) {
  return (
    <section className={styles.part}>
      <h2 className="t-small">{name}</h2>
      {children}
    </section>
  );
}

/** For a message that one need not find words for. */
function CopyButton({ text }: { text: string }) {
  const [copied, setCopied] = useState<'yes' | 'no' | null>(null);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setCopied('yes');
    } catch {
      setCopied('no');
    }
  };
  return (
    <>
      <Button onPress={() => void copy()}>
        <Trans>Copy the message</Trans>
      </Button>
      <p role="status" className={styles.quiet}>
        {copied === 'yes' ? (
          <Trans>Copied. It stays in your clipboard until you copy something else.</Trans>
        ) : copied === 'no' ? (
          <Trans>This browser does not let it be copied. Please mark it and copy it yourself.</Trans>
        ) : null}
      </p>
    </>
  );
}
