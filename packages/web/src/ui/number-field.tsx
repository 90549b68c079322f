// A number, with a unit after it where there is one.
import { useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { parseNumber } from './amounts.ts';
import { StepField, type StepFieldProps } from './step-field.tsx';

export interface NumberFieldProps extends StepFieldProps {
  unit?: ReactNode;
  /** Only whole numbers. */
  whole?: boolean | undefined;
}

const write = (value: number, locale: string) =>
  new Intl.NumberFormat(locale, { maximumFractionDigits: 3, useGrouping: false }).format(value);

export function NumberField({ whole = false, unit, ...props }: NumberFieldProps) {
  const { t } = useLingui();
  return (
    <StepField
      {...props}
      parse={(text) => {
        const number = parseNumber(text);
        return number === null || (whole && !Number.isInteger(number)) ? null : number;
      }}
      write={write}
      say={write}
      unit={unit}
      example={whole ? t`Write a whole number, such as 3.` : t`Write a number, such as 3 or 2.5.`}
      inputMode={whole ? 'numeric' : 'decimal'}
    />
  );
}
