// Rules of our own for redocly: what wx.request and JavaScript numbers demand of the API.

/** wx.request knows no PATCH. */
const NoPatch = () => ({
  PathItem: (item, { report, location }) => {
    if (item.patch) report({ message: 'wx.request has no PATCH; use PUT or a POST action.', location: location.child(['patch']).key() });
  },
});

/** Every refusal is application/problem+json and nothing else. */
const ProblemOnErrors = () => ({
  Response: (response, { report, key, location }) => {
    if (!/^[45]/.test(String(key))) return;
    const media = Object.keys(response.content ?? {});
    if (media.length !== 1 || media[0] !== 'application/problem+json') report({ message: `${key} must be application/problem+json.`, location });
  },
});

/** Numbers above 2^53 break in JavaScript, so ids are strings. */
const StringIds = () => ({
  SchemaProperties: (properties, { report, location, resolve }) => {
    for (const [name, property] of Object.entries(properties)) {
      if (!/^id$|Id$/.test(name)) continue;
      const schema = property.$ref ? resolve(property).node : property;
      if (schema?.type !== 'string') report({ message: `${name} must be a string.`, location: location.child([name]) });
    }
  },
});

/** wx.request does not write nested queries. */
const FlatQuery = () => ({
  Parameter: (parameter, { report, location, resolve }) => {
    const schema = parameter.schema?.$ref ? resolve(parameter.schema).node : parameter.schema;
    if (parameter.in === 'query' && ['object', 'array'].includes(schema?.type)) report({ message: 'A query parameter must be a plain value.', location });
  },
});

/** A field without a word on it makes the reader guess. */
const EveryPropertyDescribed = () => ({
  SchemaProperties: (properties, { report, location, resolve }) => {
    for (const [name, property] of Object.entries(properties)) {
      const schema = property.$ref ? resolve(property).node : property;
      if (!property.description && !schema?.description && !property.enum) report({ message: `${name} has no description.`, location: location.child([name]) });
    }
  },
});

module.exports = () => ({
  id: 'house',
  rules: {
    oas3: {
      'no-patch': NoPatch,
      'problem-on-errors': ProblemOnErrors,
      'string-ids': StringIds,
      'flat-query': FlatQuery,
      'every-property-described': EveryPropertyDescribed,
    },
  },
});
