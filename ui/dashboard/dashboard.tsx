import { BookA, Newspaper } from "lucide-react";
import type { Language } from "@/core/language/language";
import type { ArticleView } from "@/core/workflow/article-view";
import type {
  ActivityLine,
  NextSegment,
  OwnWork,
  PublishingStatus,
  ReviewWork,
} from "@/core/workflow/desk-view";
import { ActivityList } from "@/ui/articles/activity-list";
import { getT } from "@/ui/i18n/server";
import { Card } from "@/ui/primitives/card";
import { EmptyState } from "@/ui/primitives/empty-state";
import { LinkButton } from "@/ui/primitives/link-button";
import { Page } from "@/ui/shell/page";
import { ContinueCard } from "./continue-card";
import { InWorkList } from "./in-work-list";
import { OwnWorkList } from "./own-work-list";
import { PublishingItems } from "./publishing-list";
import { ReviewList } from "./review-list";

type Props = {
  readonly language: Language;
  readonly timeZone: string;
  readonly now: number;
  /** Null where the person has no such role. */
  readonly work: readonly OwnWork[] | null;
  readonly next: NextSegment | null;
  readonly review: readonly ReviewWork[] | null;
  readonly reviewIsMain: boolean;
  readonly publishing:
    | readonly { readonly article: ArticleView; readonly status: PublishingStatus }[]
    | null;
  readonly articles: readonly ArticleView[] | null;
  readonly activity: readonly ActivityLine[];
  readonly mayCreate: boolean;
  readonly isTerminologist: boolean;
};

/** The dashboard of a person with any mix of roles. */
export async function Dashboard(props: Props) {
  const { language, timeZone, next, work } = props;
  const t = await getT(language, "dashboard");
  const waiting = (props.review ?? []).reduce((sum, { count }) => sum + count, 0);
  return (
    <Page
      title={t("title")}
      actions={
        props.mayCreate ? (
          <LinkButton href="/desk/articles/new" icon={<Newspaper aria-hidden />}>
            {t("newArticle")}
          </LinkButton>
        ) : null
      }
    >
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="flex min-w-0 flex-col gap-6">
          {next ? <ContinueCard next={next} language={language} /> : null}
          {work && work.length > 0 && !next ? (
            <EmptyState sentence={t("continue.nothingOpen")} />
          ) : null}
          <Publishing {...props} />
          {props.review ? (
            <Card title={waiting > 0 ? t("review.title", { count: waiting }) : t("review.heading")}>
              {waiting === 0 ? (
                <p className="text-muted">{t("review.none")}</p>
              ) : (
                <ReviewList
                  work={props.review}
                  language={language}
                  timeZone={timeZone}
                  isPrimary={props.reviewIsMain && !next}
                />
              )}
            </Card>
          ) : null}
          {work ? <OwnWorkList work={work} language={language} timeZone={timeZone} /> : null}
          {props.isTerminologist ? <Terms language={language} /> : null}
          <InWork {...props} />
        </div>
        <Card title={t("activity")}>
          <ActivityList
            lines={props.activity}
            language={language}
            timeZone={timeZone}
            now={props.now}
          />
        </Card>
      </div>
    </Page>
  );
}

async function Publishing({ publishing, language, timeZone }: Props) {
  if (!publishing) return null;
  const t = await getT(language, "dashboard");
  const waiting = publishing.filter(({ status }) => status === "ready" || status === "failed");
  const scheduled = publishing.filter(({ status }) => status === "scheduled");
  return (
    <>
      <Card title={t("publish.title")}>
        {waiting.length === 0 ? (
          <p className="text-muted">{t("publish.none")}</p>
        ) : (
          <PublishingItems items={waiting} language={language} timeZone={timeZone} />
        )}
      </Card>
      {scheduled.length > 0 ? (
        <Card title={t("publish.scheduled")}>
          <PublishingItems items={scheduled} language={language} timeZone={timeZone} />
        </Card>
      ) : null}
    </>
  );
}

async function Terms({ language }: { readonly language: Language }) {
  const t = await getT(language, "dashboard");
  return (
    <Card
      title={t("terms.title")}
      actions={
        <LinkButton
          variant="primary"
          href="/desk/glossary?status=proposed"
          icon={<BookA aria-hidden />}
        >
          {t("terms.action")}
        </LinkButton>
      }
    >
      <p className="text-muted">{t("terms.lead")}</p>
    </Card>
  );
}

async function InWork({ articles, language, timeZone }: Props) {
  if (!articles) return null;
  const t = await getT(language, "dashboard");
  return (
    <Card
      title={t("inWork.title")}
      actions={
        <LinkButton variant="quiet" size="small" href="/desk/articles">
          {t("inWork.all")}
        </LinkButton>
      }
    >
      {articles.length === 0 ? (
        <p className="text-muted">{t("inWork.none")}</p>
      ) : (
        <InWorkList articles={articles} language={language} timeZone={timeZone} />
      )}
    </Card>
  );
}
