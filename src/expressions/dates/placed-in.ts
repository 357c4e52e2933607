import { envWith, type When } from './when.ts';

/** A date of which another expression says where it lies. A weekday or month still says what it is: a list or range goes on from it. */
export const placedIn = (when: When, frame: When, next: number): When => ({
  next,
  fields: when.fields?.day === undefined ? when.fields : undefined,
  frame,
  isDay: when.isDay,
  part: when.part,
  resolve(env) {
    const outer = frame.resolve(env);
    if (outer.value?.kind !== 'interval')
      return { ...when.resolve(envWith(env, { context: {}, today: undefined })), relative: true };
    const inner = when.resolve(envWith(env, { within: outer.value.usual }));
    return { ...inner, relative: true, anchor: outer.anchor };
  },
});
