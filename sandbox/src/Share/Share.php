<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\Share;

use OCP\Files\File;
use OCP\Files\IRootFolder;
use OCP\Files\Node;
use OCP\Files\NotFoundException;
use OCP\Share\IShare;
use Sandbox\Unsupported;

/** One share, as it is about to be written or as it was read for one recipient. */
final class Share implements IShare {
	private const TYPES = [IShare::TYPE_USER, IShare::TYPE_GROUP, IShare::TYPE_USERGROUP];

	private ?string $id = null;
	private ?Node $node = null;
	private ?int $nodeId = null;
	private ?string $nodeType = null;
	private ?int $type = null;
	private ?string $sharedWith = null;
	private ?string $sharedBy = null;
	private ?string $owner = null;
	private ?int $permissions = null;
	private ?int $status = null;
	private string $note = '';
	private string $label = '';
	private ?\DateTime $expiration = null;
	private bool $noExpiration = false;
	private string $target = '';
	private ?\DateTime $time = null;
	private ?bool $mailSend = null;
	private ?int $parent = null;

	public function __construct(
		private readonly IRootFolder $root,
	) {
	}

	/** @param array<string, mixed> $row of the table `share` */
	public static function fromRow(IRootFolder $root, array $row): self {
		$share = new self($root);
		$share->id = (string)$row['id'];
		$share->type = (int)$row['share_type'];
		$share->sharedWith = (string)$row['share_with'];
		$share->owner = (string)$row['uid_owner'];
		$share->sharedBy = (string)$row['uid_initiator'];
		$share->nodeId = (int)$row['file_source'];
		$share->nodeType = (string)$row['item_type'];
		$share->target = (string)$row['file_target'];
		$share->permissions = (int)$row['permissions'];
		$share->time = (new \DateTime())->setTimestamp((int)$row['stime']);
		$share->status = (int)$row['accepted'];
		$share->expiration = $row['expiration'] === null ? null : (new \DateTime())->setTimestamp((int)$row['expiration']);
		$share->note = (string)$row['note'];
		$share->label = (string)$row['label'];
		$share->mailSend = (bool)$row['mail_send'];
		return $share;
	}

	/** What the recipient's own row says: rights, acceptance and place. @param array<string, mixed> $row */
	public function withOwnRow(array $row): self {
		$this->permissions = (int)$row['permissions'];
		$this->status = (int)$row['accepted'];
		$this->target = (string)$row['file_target'];
		$this->parent = (int)$row['parent'];
		return $this;
	}

	public function stored(int $id, \DateTime $time): self {
		$this->id = (string)$id;
		$this->time = $time;
		$this->mailSend ??= true;
		return $this;
	}

	public function hasId(): bool {
		return $this->id !== null;
	}

	public function getNoExpirationDate(): bool {
		return $this->noExpiration;
	}

	public function getId(): string {
		return $this->id ?? throw new \UnexpectedValueException('This share was not created yet');
	}

	public function getFullId(): string {
		return 'ocinternal:' . $this->getId();
	}

	public function setNode(Node $node): IShare {
		$this->node = $node;
		$this->nodeId = null;
		$this->nodeType = null;
		return $this;
	}

	public function getNode(): Node {
		if ($this->node === null) {
			if ($this->owner === null || $this->nodeId === null) {
				throw new NotFoundException();
			}
			$this->node = $this->root->getUserFolder($this->owner)->getFirstNodeById($this->nodeId)
				?? throw new NotFoundException('Node for share not found, fileid: ' . $this->nodeId);
		}
		return $this->node;
	}

	public function setNodeId($fileId) {
		$this->node = null;
		$this->nodeId = $fileId;
		return $this;
	}

	public function getNodeId(): int {
		return $this->nodeId ??= $this->getNode()->getId();
	}

	public function getNodeType() {
		return $this->nodeType ??= $this->getNode() instanceof File ? 'file' : 'folder';
	}

	public function setShareType($shareType) {
		if (!in_array($shareType, self::TYPES, true)) {
			throw Unsupported::argument(__METHOD__, 'shareType', $shareType);
		}
		$this->type = $shareType;
		return $this;
	}

	public function getShareType() {
		return $this->type;
	}

	public function setSharedWith($sharedWith) {
		$this->sharedWith = $sharedWith;
		return $this;
	}

	public function getSharedWith() {
		return $this->sharedWith;
	}

	public function setPermissions($permissions) {
		$this->permissions = $permissions;
		return $this;
	}

	public function getPermissions() {
		return $this->permissions;
	}

	public function getStatus(): int {
		return $this->status;
	}

	public function setNote($note) {
		$this->note = $note;
		return $this;
	}

	public function getNote() {
		return $this->note;
	}

	public function setExpirationDate(?\DateTime $expireDate) {
		$this->expiration = $expireDate;
		return $this;
	}

	public function getExpirationDate() {
		return $this->expiration;
	}

	public function setNoExpirationDate(bool $noExpirationDate) {
		$this->noExpiration = $noExpirationDate;
		return $this;
	}

	public function isExpired() {
		return $this->expiration !== null && $this->expiration <= new \DateTime();
	}

	public function setLabel($label) {
		$this->label = $label;
		return $this;
	}

	public function getLabel() {
		return $this->label;
	}

	public function setSharedBy($sharedBy) {
		$this->sharedBy = $sharedBy;
		return $this;
	}

	public function getSharedBy() {
		return $this->sharedBy;
	}

	public function setShareOwner($shareOwner) {
		$this->owner = $shareOwner;
		return $this;
	}

	public function getShareOwner() {
		return $this->owner;
	}

	public function getParent(): ?int {
		return $this->parent;
	}

	public function setTarget($target) {
		$this->target = $target;
		return $this;
	}

	public function getTarget() {
		return $this->target;
	}

	public function getShareTime() {
		return $this->time;
	}

	public function setMailSend($mailSend) {
		$this->mailSend = $mailSend;
		return $this;
	}

	public function getMailSend() {
		return $this->mailSend;
	}
}
