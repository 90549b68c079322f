// What the fields of the compass are made of.
import * as z from 'zod/mini';
import { isInstant, isLocalDate } from '../kernel/zones.ts';

export const text = (most: number) => z.string().check(z.maxLength(most));
export const long = text(10_000);
/** A key of `words.ts`, or somebody's own words. */
export const word = z.string().check(z.minLength(1), z.maxLength(60));
export const words = z.array(word).check(z.maxLength(40));
export const instant = z.string().check(z.refine(isInstant));
export const localDate = z.string().check(z.refine(isLocalDate));
/** 0 empty, 4 more than there is room for. */
export const fullness = z.int().check(z.gte(0), z.lte(4));
