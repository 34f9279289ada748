<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Documents;

use OCA\ConseilMunicipal\Council\Council;
use OCA\ConseilMunicipal\Publication\HeldCopies;
use OCA\ConseilMunicipal\Publication\HeldCopyMapper;
use OCA\ConseilMunicipal\Publication\HeldStore;
use OCA\ConseilMunicipal\Storage\FileOperation;
use OCP\AppFramework\Utility\ITimeFactory;

/** Clears the folder that is shared with nobody of what is nobody’s. Pieces and printed documents wait there side by side, however long. */
final class HeldLeftovers {
	/** Seconds after which a file without a row is nobody’s: one that is being written has its row by then. */
	private const AGE = 86400;

	public function __construct(
		private readonly HeldCopies $pieces,
		private readonly HeldCopyMapper $copies,
		private readonly PrintedMapper $printed,
		private readonly HeldStore $store,
		private readonly ITimeFactory $time,
	) {
	}

	public function sweep(Council $council): void {
		$this->pieces->forgetOrphans($council);
		$files = [];
		foreach ($this->store->open($council)->getDirectoryListing() as $node) {
			$files[$node->getId()] = $node;
		}
		foreach (array_diff_key($files, $this->copies->known(array_keys($files)), $this->printed->held($council->getId())) as $left) {
			if ($left->getMTime() < $this->time->getTime() - self::AGE) {
				FileOperation::on($left->getName(), $left->delete(...));
			}
		}
	}
}
