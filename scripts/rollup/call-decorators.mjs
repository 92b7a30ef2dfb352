/**
 * Calls the decorator of a field itself, where the compiler leaves that to a helper: `__decorate([d], C.prototype, "name",
 * void 0)` becomes `d(C.prototype, "name")`. What the helper does besides is for methods and for what a decorator returns.
 */
export function callDecorators() {
  return {
    name: 'call-decorators',
    transform(code) {
      if (!code.includes('__decorate(')) return null;
      let result = code;
      // From the end to the beginning, so that no place moves before it is reached.
      for (const {expression, start, end} of this.parse(code).body.reverse()) {
        if (expression?.callee?.name !== '__decorate') continue;
        const [{elements}, owner, name, descriptor] = expression.arguments;
        if (elements.length > 1 || descriptor.operator !== 'void') continue;
        const [decorator, target, key] = [elements[0], owner, name].map((node) => code.slice(node.start, node.end));
        result = `${result.slice(0, start)}${decorator}(${target}, ${key});${result.slice(end)}`;
      }
      return {code: result, map: null};
    },
  };
}
