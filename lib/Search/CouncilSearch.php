<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Search;

use OCA\ConseilMunicipal\Access\Access;
use OCA\ConseilMunicipal\Access\Grant;
use OCA\ConseilMunicipal\AppInfo\Application;
use OCA\ConseilMunicipal\Meeting\LocalTime;
use OCA\ConseilMunicipal\Outbox\Letter;
use OCP\IL10N;
use OCP\IURLGenerator;
use OCP\IUser;
use OCP\Search\IProvider;
use OCP\Search\ISearchQuery;
use OCP\Search\SearchResult;
use OCP\Search\SearchResultEntry;

/**
 * Items, papers and documents in Nextcloud’s search, in that order. At most one query for the councils of the person and one for each kind,
 * whatever the number of councils; a cursor is the kind and the id of the last one shown, so that nothing is shown twice or left out.
 */
final class CouncilSearch implements IProvider {
	private const LARGEST_PAGE = 50;
	private const LONGEST_WORDS = 200;

	/** @var non-empty-list<Finder> */
	private readonly array $finders;

	public function __construct(
		private readonly Access $access,
		private readonly IURLGenerator $urls,
		private readonly IL10N $l,
		ItemFinder $items,
		PaperFinder $papers,
		PieceFinder $pieces,
	) {
		$this->finders = [$items, $papers, $pieces];
	}

	#[\Override]
	public function getId(): string {
		return Application::APP_ID;
	}

	#[\Override]
	public function getName(): string {
		return $this->l->t('Municipal council');
	}

	/** @param array<string, mixed> $routeParameters */
	#[\Override]
	public function getOrder(string $route, array $routeParameters): int {
		return str_starts_with($route, Application::APP_ID . '.') ? -1 : 25;
	}

	#[\Override]
	public function search(IUser $user, ISearchQuery $query): SearchResult {
		$words = trim(mb_substr(str_replace("\0", '', mb_scrub($query->getTerm(), 'UTF-8')), 0, self::LONGEST_WORDS));
		$grants = $words === '' ? [] : array_values(array_filter($this->access->grants(), static fn (Grant $grant): bool => $grant->user->getUID() === $user->getUID()));
		if ($grants === []) {
			return SearchResult::complete($this->getName(), []);
		}
		return $this->page(new Scope($user->getUID(), $grants, $words), max(1, min($query->getLimit(), self::LARGEST_PAGE)), (string)$query->getCursor());
	}

	private function page(Scope $scope, int $limit, string $cursor): SearchResult {
		[$from, $before] = $this->position($cursor);
		$entries = [];
		$last = '';
		foreach (array_slice($this->finders, $from) as $index => $finder) {
			// One more than asked tells whether there is another page.
			foreach ($finder->find($scope, $index === 0 ? $before : null, $limit + 1 - count($entries)) as $found) {
				if (count($entries) === $limit) {
					return SearchResult::paginated($this->getName(), $entries, $last);
				}
				$entries[] = $this->entry($scope, $finder, $found);
				$last = $finder->kind() . ':' . $found->id;
			}
		}
		return SearchResult::complete($this->getName(), $entries);
	}

	/** @return array{int, ?int} the finder to begin with, and the id before which it begins; the start for a cursor that is none of ours */
	private function position(string $cursor): array {
		[$kind, $id] = explode(':', $cursor, 2) + ['', ''];
		foreach ($this->finders as $index => $finder) {
			if ($finder->kind() === $kind && ctype_digit($id) && strlen($id) < 19) {
				return [$index, (int)$id];
			}
		}
		return [0, null];
	}

	private function entry(Scope $scope, Finder $finder, Found $found): SearchResultEntry {
		$council = $scope->councils[$found->councilId];
		$kind = match ($finder->kind()) {
			'paper' => $this->l->t('The paper'),
			'piece' => $found->item ?? $this->l->t('To be sorted'),
			default => $this->l->t('Agenda item'),
		};
		$day = $found->startsAt === null ? null : Letter::day(LocalTime::at($found->startsAt, $council->timeZone()), $this->l);
		$subline = array_filter([$kind, $day, count($scope->councils) > 1 ? $council->getShortName() : null], is_string(...));
		return new SearchResultEntry(
			'', $found->title, implode(' · ', $subline),
			$this->urls->linkToRouteAbsolute(Application::APP_ID . '.page.index') . $found->path,
			$this->urls->getAbsoluteURL($this->urls->imagePath(Application::APP_ID, 'app-dark.svg')),
		);
	}
}
