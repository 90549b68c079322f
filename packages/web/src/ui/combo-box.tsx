// Type to find one of many; where the caller allows it, add what is not there yet (a name, a place).
import { useLingui } from '@lingui/react/macro';
import { ChevronDown, Plus } from 'lucide-react';
import { useContext, useLayoutEffect, useState } from 'react';
import {
  ComboBox as AriaComboBox,
  Button,
  ComboBoxStateContext,
  Group,
  Input,
  ListBox,
  ListBoxItem,
  Popover,
} from 'react-aria-components';
import styles from './field.module.css';
import { FieldErrorLine, FieldHint, FieldLabel, type FieldProps } from './field-parts.tsx';
import { given } from './given.ts';
import { type Option, OptionItem } from './options.tsx';
import popover from './popover.module.css';

export interface ComboBoxProps<Id extends string> extends FieldProps {
  options: readonly Option<Id>[];
  value: Id | null;
  onChange: (id: Id | null) => void;
  /** Offers "Add …" when nothing is called exactly so. */
  onCreate?: ((text: string) => void) | undefined;
  /** What was typed and is like nothing in the list is new, without being chosen there: nothing else can be meant. */
  takesTyped?: boolean | undefined;
  placeholder?: string | undefined;
  onBlur?: (() => void) | undefined;
}

const create = 'create'; // prefixed ids below keep it apart from the caller's own
const most = 60; // of hundreds of zones, those that one can still look through

/** A list that fills the page makes the page scroll as arrow keys go through it, and a list closes when its page scrolls. */
const mostHeight = 320;

/** React Aria would bring the list to the middle of the page when a key goes to what is below its fold: to the same end. */
function staysWhereItIs(list: HTMLElement | null): void {
  if (list) list.scrollIntoView = () => undefined;
}

/** Options whose words hold every word of what was typed, whatever the accents; at most sixty. */
export function matching<O extends Option>(options: readonly O[], typed: string, locale: string): O[] {
  const fold = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase(locale);
  const words = fold(typed)
    .split(/[\s/_]+/)
    .filter(Boolean);
  return options
    .filter((option) => {
      const said = fold(`${option.label} ${option.detail ?? ''} ${option.id}`);
      return words.every((word) => said.includes(word));
    })
    .slice(0, most);
}

export function ComboBox<Id extends string>(props: ComboBoxProps<Id>) {
  const { options, value, onChange, onCreate, hint, error } = props;
  const { t, i18n } = useLingui();
  const chosen = options.find((option) => option.id === value);
  const [typed, setTyped] = useState<string | null>(null);
  const text = typed ?? chosen?.label ?? '';
  const name = text.trim();
  const found =
    typed === null || name === chosen?.label ? options.slice(0, most) : matching(options, typed, i18n.locale);
  const known = options.some((option) => option.label.toLocaleLowerCase() === name.toLocaleLowerCase());
  const offersNew = onCreate !== undefined && name !== '' && !known;
  const [left, setLeft] = useState(false);
  const leftover =
    left && typed !== null && offersNew ? t`Choose “Add ${name}” in the list to add this name.` : null;
  const said = error || leftover;

  return (
    <AriaComboBox
      className={styles.field}
      inputValue={text}
      onInputChange={(next) => {
        setTyped(next);
        setLeft(false);
      }}
      value={value === null ? null : `option-${value}`}
      onChange={(key) => {
        if (key === create) onCreate?.(name);
        else {
          const next = options.find((option) => `option-${option.id}` === key);
          if (next) onChange(next.id);
          else if (name === '') onChange(null);
        }
        if (key !== null || name === '') setTyped(null);
      }}
      onBlur={() => {
        if (name === '') onChange(null);
        const isTaken = props.takesTyped && offersNew && found.length === 0;
        if (isTaken) onCreate(name);
        if (isTaken || !offersNew) setTyped(null);
        setLeft(true);
        props.onBlur?.();
      }}
      defaultFilter={() => true}
      allowsEmptyCollection
      allowsCustomValue={onCreate !== undefined}
      menuTrigger="focus"
      isInvalid={Boolean(said)}
      validationBehavior="aria"
      {...given({ isDisabled: props.isDisabled, autoFocus: props.autoFocus, name: props.name })}
    >
      <FieldLabel label={props.label} optional={props.optional} />
      <Group className={styles.box} role="presentation">
        <Input className={styles.input} autoComplete="off" {...given({ placeholder: props.placeholder })} />
        <Button className={styles.step} aria-label={t`Show all`}>
          <ChevronDown aria-hidden />
        </Button>
      </Group>
      {hint ? <FieldHint>{hint}</FieldHint> : null}
      {said ? <FieldErrorLine>{said}</FieldErrorLine> : null}
      <PageStays />
      <Popover className={popover.popover} maxHeight={mostHeight}>
        <section aria-label={t`What can be chosen`}>
          <ListBox
            className={popover.list}
            ref={staysWhereItIs}
            renderEmptyState={() => <div className={popover.none}>{t`Nothing by that name`}</div>}
          >
            {found.map((option) => (
              <OptionItem key={option.id} option={{ ...option, id: `option-${option.id}` }} />
            ))}
            {offersNew ? (
              <ListBoxItem id={create} className={popover.item} textValue={t`Add “${name}”`}>
                <Plus aria-hidden />
                <span className={popover.words}>{t`Add “${name}”`}</span>
              </ListBoxItem>
            ) : null}
          </ListBox>
        </section>
      </Popover>
    </AriaComboBox>
  );
}

/**
 * Keeps the page there for those who listen while the list is open. React Aria would hide it from them, although Tab still
 * leads to what is on it; what bears this mark it leaves as it is.
 */
function PageStays() {
  const isOpen = useContext(ComboBoxStateContext)?.isOpen ?? false;
  useLayoutEffect(() => {
    // the page, or the dialog that the field is in: the field has the focus as long as its list is open
    const page = isOpen ? document.activeElement?.closest('body > *') : null;
    page?.setAttribute('data-react-aria-top-layer', 'true');
    return () => page?.removeAttribute('data-react-aria-top-layer');
  }, [isOpen]);
  return null;
}
