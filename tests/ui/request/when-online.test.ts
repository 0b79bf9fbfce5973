import { afterEach, expect, it, vi } from "vitest";
import { whenOnline } from "@/ui/request/when-online";

afterEach(() => vi.unstubAllGlobals());

function network(onLine: boolean): EventTarget {
  const page = new EventTarget();
  vi.stubGlobal("window", page);
  vi.stubGlobal("navigator", { onLine });
  return page;
}

it("goes at once with a network", () => {
  network(true);
  const go = vi.fn();
  whenOnline(go);
  expect(go).toHaveBeenCalledOnce();
});

it("waits for the network, and goes once", () => {
  const page = network(false);
  const go = vi.fn();
  whenOnline(go);
  expect(go).not.toHaveBeenCalled();
  page.dispatchEvent(new Event("online"));
  page.dispatchEvent(new Event("online"));
  expect(go).toHaveBeenCalledOnce();
});

it("does not go any more when it was called off", () => {
  const page = network(false);
  const go = vi.fn();
  whenOnline(go)();
  page.dispatchEvent(new Event("online"));
  expect(go).not.toHaveBeenCalled();
});
