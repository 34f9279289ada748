<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\User\Controller;

use OCP\AppFramework\Http\Attribute\ApiRoute;
use OCP\AppFramework\Http\Attribute\NoAdminRequired;
use OCP\AppFramework\Http\DataResponse;
use OCP\AppFramework\OCSController;
use OCP\Collaboration\AutoComplete\AutoCompleteFilterEvent;
use OCP\EventDispatcher\IEventDispatcher;
use OCP\IGroup;
use OCP\IGroupManager;
use OCP\IRequest;
use OCP\IUser;
use OCP\IUserManager;

/** Suggestions of accounts (share type 0) and groups (1) whose name contains a text. */
final class AutoCompleteController extends OCSController {
	private const USERS = 0;
	private const GROUPS = 1;

	public function __construct(
		IRequest $request,
		private readonly IUserManager $users,
		private readonly IGroupManager $groups,
		private readonly IEventDispatcher $events,
	) {
		parent::__construct('core', $request);
	}

	/** @param list<int|string> $shareTypes */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'GET', url: '/autocomplete/get', root: '/core')]
	public function get(string $search, ?string $itemType = null, ?string $itemId = null, ?string $sorter = null, array $shareTypes = [self::USERS], int $limit = 10): DataResponse {
		$types = array_map(intval(...), $shareTypes);
		$users = in_array(self::USERS, $types, true) ? $this->users->searchDisplayName($search, $limit) : [];
		$groups = in_array(self::GROUPS, $types, true) ? $this->groups->search($search, $limit) : [];
		$results = self::split($search, ['users' => array_map(self::user(...), $users), 'groups' => array_map(self::group(...), $groups)]);
		$event = new AutoCompleteFilterEvent($results, $search, $itemType, $itemId, $sorter, $types, $limit);
		$this->events->dispatchTyped($event);
		return new DataResponse(self::flat($event->getResults()));
	}

	/**
	 * @param array<string, list<array<string, mixed>>> $found
	 * @return array<string, mixed> as the search collaborators give them: exact matches apart
	 */
	private static function split(string $search, array $found): array {
		$results = ['exact' => []];
		foreach ($found as $kind => $entries) {
			$isExact = static fn (array $entry) => strcasecmp($entry['value']['shareWith'], $search) === 0;
			$results['exact'][$kind] = array_values(array_filter($entries, $isExact));
			$results[$kind] = array_values(array_filter($entries, static fn (array $entry) => !$isExact($entry)));
		}
		return $results;
	}

	/**
	 * @param array<string, mixed> $results
	 * @return list<array<string, mixed>>
	 */
	private static function flat(array $results): array {
		$list = [];
		foreach ([$results['exact'], array_diff_key($results, ['exact' => 0])] as $kinds) {
			foreach ($kinds as $kind => $entries) {
				foreach ($entries as $entry) {
					$list[] = ['id' => (string)$entry['value']['shareWith'], 'label' => $entry['label'], 'icon' => $entry['icon'] ?? '', 'source' => $kind, 'status' => '', 'subline' => '', 'shareWithDisplayNameUnique' => $entry['shareWithDisplayNameUnique'] ?? ''];
				}
			}
		}
		return $list;
	}

	/** @return array<string, mixed> */
	private static function user(IUser $user): array {
		return ['label' => $user->getDisplayName(), 'icon' => 'icon-user', 'value' => ['shareType' => self::USERS, 'shareWith' => $user->getUID()], 'shareWithDisplayNameUnique' => $user->getSystemEMailAddress() ?? $user->getUID()];
	}

	/** @return array<string, mixed> */
	private static function group(IGroup $group): array {
		return ['label' => $group->getDisplayName(), 'icon' => '', 'value' => ['shareType' => self::GROUPS, 'shareWith' => $group->getGID()]];
	}
}
