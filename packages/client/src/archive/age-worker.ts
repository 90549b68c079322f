// scrypt takes seconds on a phone: here it stops no screen.

import { serve } from '../vault/in-worker.ts';
import { openAge, sealAge } from './age.ts';

serve((act: 'seal' | 'open', ...order: Parameters<typeof openAge>) =>
  act === 'seal' ? sealAge(...order) : openAge(...order),
);
