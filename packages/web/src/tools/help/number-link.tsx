// A number that one presses to call or to write to; the phone's own part of it is the phone's.
import { useLingui } from '@lingui/react/macro';
import { dialled } from '@orrery/domain/places';
import { MessageSquare, Phone } from 'lucide-react';
import { ButtonLink } from '../../ui/button.tsx';

export interface NumberLinkProps {
  /** Whom one reaches. */
  name: string;
  number: string;
  /** To write instead of calling: what to write, or null for anything. */
  word?: string | null;
  /** Whether the name stands on the button; else somewhere beside it. */
  named?: boolean;
  main?: boolean;
}

export function NumberLink({ name, number, word, named = false, main = false }: NumberLinkProps) {
  const { t } = useLingui();
  const writes = word !== undefined;
  // a number reads from left to right in every language
  const figure = `\u2066${number}\u2069`;
  const words = !writes
    ? named
      ? t({ message: `${name}: ${figure}`, comment: 'whom one calls, and the number' })
      : t`Call ${figure}`
    : word === null
      ? t`Text ${figure}`
      : t`Text ${word} to ${figure}`;
  return (
    <ButtonLink
      kind={main ? 'main' : 'outline'}
      wide={main}
      icon={writes ? <MessageSquare aria-hidden /> : <Phone aria-hidden />}
      href={`${writes ? 'sms' : 'tel'}:${dialled(number)}`}
      label={named ? undefined : t({ message: `${words}, ${name}`, comment: 'Call 116 123, Samaritans' })}
    >
      {words}
    </ButtonLink>
  );
}
