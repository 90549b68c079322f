// The "…" of a screen or a row: what one does seldom.
import { useLingui } from '@lingui/react/macro';
import { Ellipsis } from 'lucide-react';
import type { ReactNode } from 'react';
import { Menu as AriaMenu, Button, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { classNames } from './class-names.ts';
import { given } from './given.ts';
import iconStyles from './icon-button.module.css';
import styles from './popover.module.css';

export interface MenuProps<Id extends string> {
  label?: string | undefined;
  icon?: ReactNode;
  items: readonly {
    id: Id;
    label: string;
    icon?: ReactNode;
    alert?: boolean | undefined;
    off?: boolean | undefined;
    href?: string | undefined;
  }[];
  onAction?: ((id: Id) => void) | undefined;
}

export function Menu<Id extends string>({ label, icon, items, onAction }: MenuProps<Id>) {
  const { t } = useLingui();
  return (
    <MenuTrigger>
      <Button className={iconStyles.icon} aria-label={label ?? t`More`}>
        {icon ?? <Ellipsis aria-hidden />}
      </Button>
      <Popover className={styles.popover} placement="bottom end">
        <AriaMenu
          className={styles.list}
          onAction={(key) => {
            const chosen = items.find((item) => item.id === key);
            if (chosen && chosen.href === undefined) onAction?.(chosen.id);
          }}
        >
          {items.map((item) => (
            <MenuItem
              key={item.id}
              id={item.id}
              textValue={item.label}
              className={classNames(styles.item, item.alert && styles.alert)}
              {...given({ href: item.href, isDisabled: item.off })}
            >
              {item.icon}
              <span className={styles.words}>{item.label}</span>
            </MenuItem>
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}
