import { createContext, useContext } from 'solid-js';
import { zh } from './text/zh.ts';

export type UiText = typeof zh;

/** Chinese unless an app provides another language, so a page without a provider still speaks. */
export const UiTextContext = createContext<UiText>(zh);

/** The words of the components below the nearest {@link UiTextProvider}. */
export function useUiText(): UiText {
  return useContext(UiTextContext);
}
