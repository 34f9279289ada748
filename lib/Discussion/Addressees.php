<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Discussion;

use OCA\ConseilMunicipal\Access\Action;
use OCA\ConseilMunicipal\Access\CouncilPeople;
use OCA\ConseilMunicipal\Access\PeoplePurpose;
use OCA\ConseilMunicipal\Access\Role;
use OCA\ConseilMunicipal\Agenda\People;
use OCA\ConseilMunicipal\Error\Invalid;
use OCA\ConseilMunicipal\Paper\Involvement;
use OCA\ConseilMunicipal\ResponseDefinitions;
use OCA\ConseilMunicipal\Restriction\DocumentVisibility;

/**
 * Who can be named in an exchange: those who may read it.
 *
 * @psalm-import-type ConseilPerson from ResponseDefinitions
 */
final class Addressees {
	private const LISTED = 20;

	public function __construct(
		private readonly CouncilPeople $council,
		private readonly Involvement $involvement,
		private readonly DocumentVisibility $visibility,
		private readonly People $people,
	) {
	}

	/**
	 * @param list<string> $uids accounts in the text
	 * @return list<Named>
	 * @throws Invalid somebody is no one of this council, or may not read the exchange
	 */
	public function named(Thread $thread, Audience $audience, ?int $documentId, array $uids): array {
		return array_map(function (string $uid) use ($thread, $audience, $documentId): Named {
			$roles = $this->council->rolesOf($thread->workspace->council(), $uid);
			if ($roles === []) {
				throw new Invalid('mention_unknown', 'Nobody of this council has the account “{account}”. Choose the person in the list that opens after @. Nothing was sent.', ['account' => $uid], 'text');
			}
			if (!$this->reads($thread, $audience, $uid, $roles)) {
				throw new Invalid('mention_not_involved', '{name} does not work on this item and will only see it once the council is convened. Invite this person first, or take the name out. Nothing was sent.', ['name' => $this->people->name($uid)], 'text');
			}
			if ($audience !== Audience::Council && !$this->visibility->accountMayKnow($documentId, $thread->item, $uid, $roles)) {
				throw new Invalid('mention_restricted', '{name} does not see this restricted piece. Ask a manager to invite this person to the item, or take the name out. Nothing was sent.', ['name' => $this->people->name($uid)], 'text');
			}
			return new Named($uid, $this->people->name($uid));
		}, $uids);
	}

	public function mayRead(Thread $thread, Message $message, string $uid): bool {
		$roles = $this->council->rolesOf($thread->workspace->council(), $uid);
		return $roles !== [] && $this->reads($thread, $message->audience(), $uid, $roles)
			&& ($message->audience() === Audience::Council || $this->visibility->accountMayKnow($message->getDocumentId(), $thread->item, $uid, $roles));
	}

	/** @return list<ConseilPerson> those who work on the item first, then the others by name, at most 20; never the reader */
	public function search(Thread $thread, Audience $audience, string $search): array {
		$council = $thread->workspace->council();
		$found = [];
		foreach ($this->council->search($council, $search, $audience === Audience::Council ? PeoplePurpose::Mention : PeoplePurpose::Charge) as $one) {
			$found['u:' . $one['uid']] = ['uid' => $one['uid'], 'displayName' => $one['displayName']];
		}
		$working = [];
		$matching = $search === '' ? null : array_column($this->council->search($council, $search, PeoplePurpose::Mention), 'uid');
		foreach ($this->involvement->peopleOf($council->getId(), [$thread->item])[$thread->item->getId()] ?? [] as $uid) {
			if ($matching === null || in_array($uid, $matching, true)) {
				$working['u:' . $uid] = ['uid' => $uid, 'displayName' => $this->people->name($uid)];
			}
		}
		$all = $working + $found;
		unset($all['u:' . $thread->workspace->uid()]);
		return array_slice(array_values($all), 0, self::LISTED);
	}

	/** @param list<Role> $roles */
	private function reads(Thread $thread, Audience $audience, string $uid, array $roles): bool {
		return $audience === Audience::Council || Action::Prepare->allowedTo($roles) || $this->involvement->isInvolved($thread->item, $uid);
	}
}
