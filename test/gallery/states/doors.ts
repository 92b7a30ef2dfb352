/** What a page says itself while an element has nothing to show. */
export const doors = 'You can also ring us on 01632 960 123.';
