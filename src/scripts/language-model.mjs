// The tagger's model is 3 MB of JSON in a module. As an object of JavaScript it is parsed twice, and the package then copies it
// through JSON: a tenth of what a scan of a few articles costs.
import { readFileSync } from 'node:fs';

const MODEL = /[\\/]wink-eng-lite-web-model[\\/].*[\\/]eng-core-web-model\.json$/u;
const READER = /[\\/]wink-eng-lite-web-model[\\/]dist[\\/]read-core-model\.js$/u;
const COPY = 'JSON.parse(JSON.stringify(originalModel))';

/** JSON of nothing but ASCII, which the engine keeps a byte a character. */
const asciiJson = (value) =>
  JSON.stringify(value).replace(
    /[\u0080-\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

/** Keeps the model as a text that is read where it is asked for, each time anew, instead of copied. */
export function languageModel() {
  return {
    name: 'language-model',
    load(id) {
      if (!MODEL.test(id)) return null;
      const text = asciiJson(JSON.parse(readFileSync(id, 'utf8')));
      return {
        code: `module.exports = () => JSON.parse(${JSON.stringify(text)});`,
        moduleType: 'js',
        map: null,
      };
    },
    transform(code, id) {
      if (!READER.test(id)) return null;
      if (!code.includes(COPY)) throw new Error(`${id} no longer copies its model as ${COPY}`);
      return { code: code.replace(COPY, 'originalModel()'), map: null };
    },
  };
}
