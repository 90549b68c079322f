// A time zone, found by typing a city. Offsets are those of now.
import { isZone } from '@orrery/domain';
import type { ReactNode } from 'react';
import { useMemo } from 'react';
import { useOrrery } from '../../../app/orrery.tsx';
import { ComboBox } from '../../../ui/combo-box.tsx';
import { zoneOption } from './zones.ts';

export interface ZoneFieldProps {
  label: ReactNode;
  hint?: ReactNode;
  error?: ReactNode;
  /** IANA name; empty while not known. */
  value: string;
  onChange: (zone: string) => void;
}

export function ZoneField({ label, hint, error, value, onChange }: ZoneFieldProps) {
  const { now } = useOrrery();
  const day = now.slice(0, 10);
  const options = useMemo(() => {
    const known = Intl.supportedValuesOf('timeZone');
    const all = value && isZone(value) && !known.includes(value) ? [value, ...known] : known;
    return all
      .map((zone) => zoneOption(zone, `${day}T12:00:00Z`))
      .sort((a, b) => a.label.localeCompare(b.label));
  }, [value, day]);
  return (
    <ComboBox
      label={label}
      hint={hint}
      error={error}
      options={options}
      value={value || null}
      onChange={(zone) => {
        if (zone && zone !== value) onChange(zone);
      }}
    />
  );
}
