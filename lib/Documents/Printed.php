<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Documents;

use OCP\AppFramework\Db\Entity;
use OCP\DB\Types;

/**
 * A file that was made of what a convocation froze. Once it is sent it lies beside its documents. Moments are Unix seconds.
 *
 * @method int getId()
 * @method int getCouncilId()
 * @method void setCouncilId(int $councilId)
 * @method int getMeetingId()
 * @method void setMeetingId(int $meetingId)
 * @method int getConvocationId()
 * @method void setConvocationId(int $convocationId)
 * @method string getKind()
 * @method void setKind(string $kind)
 * @method string getName()
 * @method void setName(string $name)
 * @method string getManifestSha256()
 * @method void setManifestSha256(string $manifestSha256)
 * @method int getFileId()
 * @method void setFileId(int $fileId)
 * @method string getSha256()
 * @method void setSha256(string $sha256)
 * @method int getSize()
 * @method void setSize(int $size)
 * @method int getHeld()
 * @method void setHeld(int $held)
 * @method int getMadeAt()
 * @method void setMadeAt(int $madeAt)
 */
final class Printed extends Entity {
	protected int $councilId = 0;
	protected int $meetingId = 0;
	protected int $convocationId = 0;
	protected string $kind = '';
	protected string $name = '';
	/** Of what was frozen when it was made: it says that and nothing else. */
	protected string $manifestSha256 = '';
	protected int $fileId = 0;
	protected string $sha256 = '';
	protected int $size = -1;
	/** 1 while it waits for the sending. */
	protected int $held = 0;
	protected int $madeAt = 0;

	public function __construct() {
		foreach (['councilId', 'meetingId', 'convocationId', 'fileId', 'size', 'madeAt'] as $field) {
			$this->addType($field, Types::BIGINT);
		}
		$this->addType('held', Types::INTEGER);
	}

	public function isHeld(): bool {
		return $this->held === 1;
	}

	public function kind(): PrintedKind {
		return PrintedKind::from($this->kind);
	}
}
