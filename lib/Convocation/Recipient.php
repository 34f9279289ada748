<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Convocation;

use OCA\ConseilMunicipal\Council\Channel;

/** A member who must be convened, and by which way. */
final class Recipient {
	/**
	 * @param ?string $civility M. or Mme
	 * @param ?string $address of e-mail: the one the member gave, else that of the account
	 * @param ?string $uid account, for the notification
	 * @param bool $isFormer convened before and in exercise no more: told that the meeting moves, not convened
	 */
	public function __construct(
		public readonly int $memberId,
		public readonly int $position,
		public readonly ?string $civility,
		public readonly string $name,
		public readonly Channel $channel,
		public readonly ?string $address,
		public readonly ?string $postalAddress,
		public readonly ?string $uid,
		public readonly bool $isFormer = false,
	) {
	}

	/** Whether there is a way to reach the member: a letter can always be handed over, an e-mail needs its address. */
	public function isReachable(): bool {
		return $this->channel === Channel::Paper || $this->address !== null;
	}
}
