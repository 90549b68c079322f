// More about what one has picked: beside the page from 900 px, a sheet from below on a phone.
import type { ReactNode } from 'react';
import { Dialog } from './dialog.tsx';

export interface SheetProps {
  title: string;
  open: boolean;
  onClose: () => void;
  children: ReactNode;
  actions?: ReactNode;
  lead?: ReactNode;
}

export function Sheet(props: SheetProps) {
  return <Dialog {...props} beside />;
}
