// What the types for frameworks let a page say, and what they do not: it compiles, or they are wrong.

import type {IntakeSubmittedEvent} from '@redress/widgets';
import type {} from '@redress/widgets/react';
import type {} from '@redress/widgets/svelte';
import type {} from '@redress/widgets/vue';
import type {JSX} from 'react';
import type {SvelteHTMLElements} from 'svelte/elements';
import type {GlobalComponents} from 'vue';

type React = JSX.IntrinsicElements['redress-intake-form'];
type Svelte = SvelteHTMLElements['redress-intake-form'];
type Vue = InstanceType<GlobalComponents['redress-intake-form']>;

const hear = ({reference}: IntakeSubmittedEvent) => reference;

export const react: React = {service: '/', headingLevel: 3, id: 'form', 'onredress-intake-submitted': hear};
export const svelte: Svelte = {service: '/', headingLevel: 3, id: 'form', 'onredress-intake-submitted': hear};
export const vue: Vue['$props'] = {service: '/', headingLevel: 3, id: 'form'};
export const heardByVue = (form: Vue) => form.$emit('redress-intake-submitted', {} as IntakeSubmittedEvent);

type Takes<Tag extends {readonly headingLevel?: unknown}, Level> = Level extends Tag['headingLevel'] ? true : false;

export const words: readonly [Takes<React, 'three'>, Takes<Svelte, 'three'>, Takes<Vue['$props'], 'three'>] = [
  false,
  false,
  false,
];
