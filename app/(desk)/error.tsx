"use client";

import { UnexpectedError } from "@/ui/shell/unexpected-error";

export default UnexpectedError;
