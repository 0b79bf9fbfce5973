import { PageSkeleton } from "@/ui/shell/page-skeleton";

export default PageSkeleton;
