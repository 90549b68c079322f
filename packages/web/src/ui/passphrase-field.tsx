// A passphrase, hidden until one asks to see it. `fresh` tells password managers that it is a new one.
import { useLingui } from '@lingui/react/macro';
import { Eye, EyeOff } from 'lucide-react';
import { useState } from 'react';
import { ToggleButton } from 'react-aria-components';
import styles from './field.module.css';
import { TextField, type TextFieldProps } from './text-field.tsx';

export interface PassphraseFieldProps extends Omit<TextFieldProps, 'type' | 'trail' | 'autoComplete'> {
  fresh?: boolean | undefined;
}

export function PassphraseField({ fresh = false, ...props }: PassphraseFieldProps) {
  const { t } = useLingui();
  const [seen, setSeen] = useState(false);
  return (
    <TextField
      {...props}
      type={seen ? 'text' : 'password'}
      autoComplete={fresh ? 'new-password' : 'current-password'}
      spellCheck={false}
      trail={
        <ToggleButton
          className={styles.step}
          isSelected={seen}
          onChange={setSeen}
          aria-label={t`Show what I type`}
        >
          {seen ? <EyeOff aria-hidden /> : <Eye aria-hidden />}
        </ToggleButton>
      }
    />
  );
}
