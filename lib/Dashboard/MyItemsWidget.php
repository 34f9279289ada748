<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Dashboard;

use OCA\ConseilMunicipal\Access\Access;
use OCA\ConseilMunicipal\Agenda\People;
use OCA\ConseilMunicipal\AppInfo\Application;
use OCA\ConseilMunicipal\Meeting\LocalTime;
use OCA\ConseilMunicipal\Outbox\Letter;
use OCA\ConseilMunicipal\Outbox\NoticeMoments;
use OCA\ConseilMunicipal\Template\FrenchElision;
use OCP\Dashboard\IAPIWidget;
use OCP\Dashboard\IButtonWidget;
use OCP\Dashboard\IConditionalWidget;
use OCP\Dashboard\IIconWidget;
use OCP\Dashboard\IReloadableWidget;
use OCP\Dashboard\Model\WidgetButton;
use OCP\Dashboard\Model\WidgetItem;
use OCP\Dashboard\Model\WidgetItems;
use OCP\IL10N;
use OCP\IURLGenerator;

/**
 * « Mes points » on the dashboard. Phones read the first API, the web and newer clients the second; the web draws it itself, without a
 * script of ours. It is only there for people of a council.
 */
final class MyItemsWidget implements IAPIWidget, IReloadableWidget, IButtonWidget, IIconWidget, IConditionalWidget {
	/** Seconds. */
	private const RELOAD = 300;

	public function __construct(
		private readonly MyItems $items,
		private readonly Access $access,
		private readonly People $people,
		private readonly IURLGenerator $urls,
		private readonly IL10N $l,
	) {
	}

	#[\Override]
	public function getId(): string {
		return Application::APP_ID;
	}

	#[\Override]
	public function getTitle(): string {
		return $this->l->t('My agenda items');
	}

	#[\Override]
	public function getOrder(): int {
		return 20;
	}

	#[\Override]
	public function getIconClass(): string {
		return '';
	}

	#[\Override]
	public function getIconUrl(): string {
		return $this->urls->getAbsoluteURL($this->urls->imagePath(Application::APP_ID, 'app-dark.svg'));
	}

	#[\Override]
	public function getUrl(): string {
		return $this->address();
	}

	#[\Override]
	public function load(): void {
	}

	#[\Override]
	public function isEnabled(): bool {
		return $this->access->grants() !== [];
	}

	#[\Override]
	public function getReloadInterval(): int {
		return self::RELOAD;
	}

	/**
	 * @param ?string $since ignored: it shows what is asked now, not what is new
	 * @return list<WidgetItem>
	 */
	#[\Override]
	public function getItems(string $userId, ?string $since = null, int $limit = 7): array {
		$lines = $this->items->of($userId);
		$several = count(array_unique(array_map(static fn (MyLine $line): int => $line->council->getId(), $lines))) > 1;
		return array_map(
			fn (MyLine $line): WidgetItem => new WidgetItem($this->title($line), $this->words($line, $several), $this->address() . $line->path(), $this->getIconUrl()),
			array_slice($lines, 0, max(0, $limit)),
		);
	}

	#[\Override]
	public function getItemsV2(string $userId, ?string $since = null, int $limit = 7): WidgetItems {
		return new WidgetItems($this->getItems($userId, $since, $limit), $this->l->t('Nothing is asked of you'));
	}

	/** @return list<WidgetButton> */
	#[\Override]
	public function getWidgetButtons(string $userId): array {
		return [new WidgetButton(WidgetButton::TYPE_MORE, $this->address(), $this->l->t('Open Municipal council'))];
	}

	private function title(MyLine $line): string {
		return match (true) {
			$line->deadline !== null => FrenchElision::filled($this->l->t('Your subjects for the meeting of {day}'), ['day' => $this->day($line, $line->startsAt)]),
			$line->proposals > 0 => $this->l->t('Proposed subjects'),
			default => $line->title,
		};
	}

	private function words(MyLine $line, bool $withCouncil): string {
		return implode(' · ', array_filter([
			...$this->asked($line),
			$line->meetingId === null ? '' : $this->day($line, $line->startsAt),
			$withCouncil ? $line->council->getShortName() : '',
		], static fn (string $words): bool => $words !== ''));
	}

	private function day(MyLine $line, int $moment): string {
		return Letter::day(LocalTime::at($moment, $line->council->timeZone()), $this->l);
	}

	private function until(MyLine $line, int $deadline): string {
		$moment = NoticeMoments::inFull(['deadline' => LocalTime::iso($deadline, $line->council->timeZone())], $this->l)['deadline'];
		return FrenchElision::filled($this->l->t('until {moment}'), ['moment' => $moment]);
	}

	/** @return list<string> */
	private function asked(MyLine $line): array {
		$asked = array_values(array_filter([
			$line->remindedBy === null ? '' : FrenchElision::filled($this->l->t('{person} reminds you of it'), ['person' => $this->people->name($line->remindedBy)]),
			$line->signOffs === 0 ? '' : $this->l->t('to sign off'),
			$line->questions === 0 ? '' : $this->l->n('%n question to answer', '%n questions to answer', $line->questions),
			$line->deadline === null ? '' : $this->until($line, $line->deadline),
			$line->proposals === 0 ? '' : $this->l->n('%n subject waits for your answer', '%n subjects wait for your answer', $line->proposals),
			$line->unread === 0 ? '' : $this->l->n('%n piece to read', '%n pieces to read', $line->unread),
		], static fn (string $words): bool => $words !== ''));
		return $asked !== [] ? $asked : [match ($line->state) {
			'ready' => $this->l->t('ready'),
			'review' => $this->l->t('to be reviewed'),
			default => $this->l->t('draft'),
		}];
	}

	private function address(): string {
		return $this->urls->linkToRouteAbsolute(Application::APP_ID . '.page.index');
	}
}
