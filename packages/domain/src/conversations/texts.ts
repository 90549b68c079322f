// Texts that conversations are made of.
import * as z from 'zod/mini';

export const topicText = z.string().check(z.minLength(1), z.maxLength(500));
export const actionText = z.string().check(z.minLength(1), z.maxLength(300));
