// A value on a line. What it means stands beside the label in words.
import type { ReactNode } from 'react';
import { Slider as AriaSlider, Label, SliderOutput, SliderThumb, SliderTrack } from 'react-aria-components';
import field from './field.module.css';
import { Hint } from './field-parts.tsx';
import { given } from './given.ts';
import styles from './slider.module.css';

export interface SliderProps {
  label: ReactNode;
  hint?: ReactNode;
  value: number;
  onChange: (value: number) => void;
  min?: number | undefined;
  max?: number | undefined;
  step?: number | undefined;
  /** The value in words: "about half". */
  say?: ((value: number) => string) | undefined;
  isDisabled?: boolean | undefined;
}

export function Slider({
  label,
  hint,
  value,
  onChange,
  min = 0,
  max = 100,
  step = 1,
  say,
  isDisabled,
}: SliderProps) {
  const share = max > min ? (value - min) / (max - min) : 0;
  return (
    <AriaSlider
      className={styles.slider}
      value={value}
      onChange={onChange}
      minValue={min}
      maxValue={max}
      step={step}
      {...given({ isDisabled })}
    >
      <div className={styles.head}>
        <Label className={field.label}>{label}</Label>
        <SliderOutput className={styles.output}>{say ? say(value) : undefined}</SliderOutput>
      </div>
      <SliderTrack className={styles.track}>
        <span className={styles.fill} style={{ inlineSize: `${share * 100}%` }} />
        <SliderThumb className={styles.thumb} {...(say ? { 'aria-label': say(value) } : {})} />
      </SliderTrack>
      {hint ? <Hint>{hint}</Hint> : null}
    </AriaSlider>
  );
}
