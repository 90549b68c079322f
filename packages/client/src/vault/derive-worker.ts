// Argon2id takes up to a second and 64 MiB: here it stops no screen, and its memory goes when the worker does.
import { suite } from '@orrery/log';
import { serve } from './in-worker.ts';

serve(suite.argon2id);
